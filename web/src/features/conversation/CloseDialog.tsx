import { useState } from 'react';
import type { CloseReason } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './CloseDialog.module.css';

const REASONS: readonly CloseReason[] = ['noAnswerNeeded', 'answeredElsewhere', 'spam', 'duplicate', 'other'];

export function CloseDialog({ onCancel, onClose }: { onCancel: () => void; onClose: (reason: CloseReason, note: string) => void }) {
  const text = useText();
  const [reason, setReason] = useState<CloseReason>('noAnswerNeeded');
  const [note, setNote] = useState('');
  return (
    <Dialog title={text.t('close.title')} onClose={onCancel}>
      <form onSubmit={(event) => {
        event.preventDefault();
        onClose(reason, note.trim());
      }}>
        <fieldset className={styles.reasons}>
          <legend>{text.t('close.why')}</legend>
          {REASONS.map((each) => (
            <label key={each} className={styles.reason}>
              <input type="radio" name="reason" value={each} checked={reason === each} onChange={() => setReason(each)} />
              {text.t(`reason.${each}`)}
            </label>
          ))}
        </fieldset>
        <label className={styles.note}>
          <span>{text.t('close.note')}</span>
          <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
        </label>
        <div className={styles.buttons}>
          <Button onClick={onCancel}>{text.t('dialog.cancel')}</Button>
          <Button look="primary" type="submit">{text.t('close.close')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
