import { useState } from 'react';
import type { PauseReason } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './CloseDialog.module.css';

const REASONS: readonly PauseReason[] = ['waitingForCustomer', 'waitingForThirdParty'];

/** Asks whom we wait for before a conversation is put aside. */
export function PauseDialog({ onCancel, onPause }: { onCancel: () => void; onPause: (reason: PauseReason, note: string) => void }) {
  const text = useText();
  const [reason, setReason] = useState<PauseReason>('waitingForCustomer');
  const [note, setNote] = useState('');
  return (
    <Dialog title={text.t('pause.title')} onClose={onCancel}>
      <form onSubmit={(event) => {
        event.preventDefault();
        onPause(reason, note.trim());
      }}>
        <fieldset className={styles.reasons}>
          <legend>{text.t('pause.why')}</legend>
          {REASONS.map((each) => (
            <label key={each} className={styles.reason}>
              <input type="radio" name="reason" value={each} checked={reason === each} onChange={() => setReason(each)} />
              {text.t(`pause.reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.note}>
          <span>{text.t('close.note')}</span>
          <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </label>
        <p className={styles.note}>{text.t('pause.hint')}</p>
        <div className={styles.buttons}>
          <Button onClick={onCancel}>{text.t('dialog.cancel')}</Button>
          <Button look="primary" type="submit">{text.t('pause.pause')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
