import { useState } from 'react';
import { serverNow } from '../api/serverClock';
import { useText } from '../i18n/useText';
import { fieldTime, laterTimes } from '../time/laterTimes';
import { Dialog } from './Dialog';
import { DialogButtons } from './DialogButtons';
import { DialogField } from './DialogField';
import styles from './LaterPicker.module.css';
import { Picker, type Option } from './Picker';

interface LaterPickerProps {
  title: string;
  act: string;
  hint?: string;
  /** What stands beside instants. */
  further?: readonly Option[];
  onPick: (until: Date) => void;
  onFurther?: (value: string) => void;
  onClose: () => void;
}

/** Asks until when: what people usually mean by later, or any instant. */
export function LaterPicker({ title, act, hint, further = [], onPick, onFurther, onClose }: LaterPickerProps) {
  const text = useText();
  const [choosing, setChoosing] = useState(false);
  const [now] = useState(() => new Date(serverNow()));
  if (choosing) return <AnyInstant title={title} act={act} hint={hint ?? ''} now={now} onChoose={onPick} onClose={onClose} />;
  const options: Option[] = [
    ...laterTimes(now).map(({ name, until }): Option => ({ value: until.toISOString(), label: text.t(`snooze.${name}`), hint: text.soon(until), icon: 'clock' })),
    ...further,
    { value: 'choose', label: text.t('snooze.choose'), icon: 'more' },
  ];
  return (
    <Picker title={title} options={options} stays onClose={onClose} onPick={(value) => {
      if (value === 'choose') setChoosing(true);
      else if (further.some((option) => option.value === value)) onFurther?.(value);
      else onPick(new Date(value));
    }} />
  );
}

function AnyInstant({ title, act, hint, now, onChoose, onClose }: { title: string; act: string; hint: string; now: Date; onChoose: (until: Date) => void; onClose: () => void }) {
  const text = useText();
  const [value, setValue] = useState(() => fieldTime(new Date(now.getTime() + 24 * 60 * 60 * 1000)));
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => {
        event.preventDefault();
        onChoose(new Date(value));
      }}>
        <DialogField label={text.t('snooze.until')} type="datetime-local" required value={value} min={fieldTime(now)} onChange={(event) => setValue(event.target.value)} />
        {hint === '' ? null : <p className={styles.hint}>{hint}</p>}
        <DialogButtons act={act} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
