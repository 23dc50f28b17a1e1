import type { EscalationPerson } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { replaced, today, without } from '../book/book';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';
import { HoursFields } from '../form/HoursFields';

/** When somebody else is told: days away, and hours of rest. */
export function AbsenceFields({ person, path, onChange }: { person: EscalationPerson; path: string; onChange: (patch: Partial<EscalationPerson>) => void }) {
  const text = useText();
  const { absent, quiet } = person;
  return (
    <div className={styles.rows}>
      <h3>{text.t('people.absent')}</h3>
      {absent.map((span, at) => (
        <div key={at} className={styles.row}>
          <Field label={text.t('people.from')} path={`${path}.absent[${at}].from`}>
            {(given) => <input {...given} type="date" required value={span.from} onChange={(event) => onChange({ absent: replaced(absent, at, { ...span, from: event.target.value || span.from }) })} />}
          </Field>
          <Field label={text.t('people.until')} path={`${path}.absent[${at}].until`}>
            {(given) => <input {...given} type="date" required value={span.until} onChange={(event) => onChange({ absent: replaced(absent, at, { ...span, until: event.target.value || span.until }) })} />}
          </Field>
          <Button look="quiet" icon="trash" aria-label={text.t('settings.remove', { name: span.from })} onClick={() => onChange({ absent: without(absent, at) })} />
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => onChange({ absent: [...absent, { from: today(), until: today() }] })}>{text.t('people.addAbsence')}</Button>
      </div>
      <h3>{text.t('people.quiet')}</h3>
      {quiet === null ? (
        <div className={styles.row}><Button onClick={() => onChange({ quiet: { from: '20:00:00', until: '07:00:00', days: [] } })}>{text.t('people.addQuiet')}</Button></div>
      ) : (
        <div className={styles.row}>
          <HoursFields hours={quiet} path={`${path}.quiet`} onChange={(patch) => onChange({ quiet: { ...quiet, ...patch } })} />
          <Button look="quiet" icon="trash" aria-label={text.t('settings.remove', { name: text.t('people.quiet') })} onClick={() => onChange({ quiet: null })} />
        </div>
      )}
    </div>
  );
}
