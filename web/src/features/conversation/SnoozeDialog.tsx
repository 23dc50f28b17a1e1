import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Picker } from '../../ui/Picker';
import { fieldTime, snoozeTimes } from './snoozeTimes';
import styles from './ReasonDialog.module.css';

export interface Snooze {
  until: string | null;
  untilCustomerWrites: boolean;
}

/** Asks for how long a conversation is out of sight. */
export function SnoozeDialog({ onSnooze, onClose }: { onSnooze: (snooze: Snooze) => void; onClose: () => void }) {
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  const [now] = useState(() => new Date(serverNow()));
  const later = (until: Date) => onSnooze({ until: until.toISOString(), untilCustomerWrites: false });
  if (choosing) return <SnoozeUntil now={now} onChoose={later} onClose={onClose} />;
  const options = [
    ...snoozeTimes(now).map(({ name, until }) => ({ value: until.toISOString(), label: text.t(`snooze.${name}`), hint: text.soon(until), icon: 'clock' as const })),
    { value: 'customer', label: text.t('snooze.untilCustomerWrites'), icon: 'person' as const },
    { value: 'choose', label: text.t('snooze.choose'), icon: 'more' as const },
  ];
  return (
    <Picker title={text.t('snooze.title')} options={options} onClose={onClose} onPick={(value) => {
      if (value === 'choose') setChoosing(true);
      else if (value === 'customer') onSnooze({ until: null, untilCustomerWrites: true });
      else later(new Date(value));
    }} stays />
  );
}

function SnoozeUntil({ now, onChoose, onClose }: { now: Date; onChoose: (until: Date) => void; onClose: () => void }) {
  const text = useText();
  const [value, setValue] = useState(() => fieldTime(new Date(now.getTime() + 24 * 60 * 60 * 1000)));
  return (
    <Dialog title={text.t('snooze.title')} onClose={onClose}>
      <form onSubmit={(event) => {
        event.preventDefault();
        onChoose(new Date(value));
      }}>
        <label className={styles.note}>
          <span>{text.t('snooze.until')}</span>
          <input type="datetime-local" required value={value} min={fieldTime(now)} onChange={(event) => setValue(event.target.value)} />
        </label>
        <p className={styles.note}>{text.t('snooze.hint')}</p>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{text.t('dialog.cancel')}</Button>
          <Button look="primary" type="submit">{text.t('snooze.snooze')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
