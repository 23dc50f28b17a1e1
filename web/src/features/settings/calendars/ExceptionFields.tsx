import type { SpecialDay } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { replaced, today, without } from '../book/book';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';
import { SpanFields } from './SpanFields';

/** Days that are unlike their weekday: closed, or open at other hours. */
export function ExceptionFields({ exceptions, path, onChange }: { exceptions: readonly SpecialDay[]; path: string; onChange: (exceptions: readonly SpecialDay[]) => void }) {
  const text = useText();
  return (
    <div className={styles.rows}>
      {exceptions.map((day, at) => (
        <div key={at} className={styles.row}>
          <Field label={text.t('calendars.date')} path={`${path}[${at}].date`}>
            {(given) => <input {...given} type="date" required value={day.date} onChange={(event) => onChange(replaced(exceptions, at, { ...day, date: event.target.value || day.date }))} />}
          </Field>
          <Field label={text.t('form.name')} path={`${path}[${at}].name`}>
            {(given) => <input {...given} maxLength={100} value={day.name} onChange={(event) => onChange(replaced(exceptions, at, { ...day, name: event.target.value }))} />}
          </Field>
          <SpanFields day={day.date} spans={day.open} path={`${path}[${at}].open`} onChange={(open) => onChange(replaced(exceptions, at, { ...day, open }))} />
          <Button look="quiet" icon="trash" aria-label={text.t('settings.remove', { name: day.date })} onClick={() => onChange(without(exceptions, at))} />
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => onChange([...exceptions, { date: today(), open: [], name: '' }])}>{text.t('calendars.addException')}</Button>
      </div>
    </div>
  );
}
