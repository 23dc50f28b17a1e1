import { useState } from 'react';
import { useText } from '../../i18n/useText';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { DialogField } from '../../ui/DialogField';
import styles from './ReasonDialog.module.css';

interface ReasonDialogProps<R extends string> {
  title: string;
  question: string;
  reasons: readonly { reason: R; words: string }[];
  hint?: string;
  /** What is done then, as the button says it. */
  act: string;
  onCancel: () => void;
  onChoose: (reason: R, note: string) => void;
}

/** Asks for one of a few reasons, and a note, before something is done. The first is chosen already. */
export function ReasonDialog<R extends string>({ title, question, reasons, hint, act, onCancel, onChoose }: ReasonDialogProps<R>) {
  const text = useText();
  const [reason, setReason] = useState(reasons[0]?.reason);
  const [note, setNote] = useState('');
  return (
    <Dialog title={title} onClose={onCancel}>
      <form className={styles.form} onSubmit={(event) => {
        event.preventDefault();
        if (reason) onChoose(reason, note.trim());
      }}>
        <fieldset className={styles.reasons}>
          <legend>{question}</legend>
          {reasons.map((each) => (
            <label key={each.reason} className={styles.reason}>
              <input type="radio" name="reason" value={each.reason} checked={reason === each.reason} onChange={() => setReason(each.reason)} />
              {each.words}
            </label>
          ))}
        </fieldset>
        <DialogField label={text.t('close.note')} value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        {hint ? <p className={styles.hint}>{hint}</p> : null}
        <DialogButtons act={act} onCancel={onCancel} />
      </form>
    </Dialog>
  );
}
