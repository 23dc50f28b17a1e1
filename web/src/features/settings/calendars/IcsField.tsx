import { useState } from 'react';
import { upload } from '../../../api/request';
import type { Calendar, IcsAnswer, ImportedDay } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';

const MOST_BYTES = 1024 * 1024;

/** Closed days out of a calendar file: looked at first, then taken over. */
export function IcsField({ calendar, path, onChange }: { calendar: Calendar; path: string; onChange: (imported: readonly ImportedDay[]) => void }) {
  const text = useText();
  const [found, setFound] = useState<IcsAnswer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const look = async (file: File | undefined) => {
    setFound(null);
    setProblem(null);
    if (!file) return;
    if (file.size > MOST_BYTES) {
      setProblem(text.t('calendars.icsTooLarge'));
      return;
    }

    const outcome = await upload<IcsAnswer>(`/api/sla/ics?zone=${encodeURIComponent(calendar.zone)}`, file, 'text/calendar');
    if (outcome.kind === 'ok') setFound(outcome.value);
    else setProblem(outcome.kind === 'refused' ? (outcome.errors[0]?.[text.language] ?? outcome.problem.title) : text.t('command.unreachable'));
  };
  const take = (days: readonly ImportedDay[]) => {
    const kept = calendar.imported.filter((day) => !days.some((each) => each.date === day.date));
    onChange([...kept, ...days].sort((a, b) => a.date.localeCompare(b.date)));
    setFound(null);
  };
  return (
    <div className={styles.rows}>
      <Field label={text.t('calendars.ics')} path={`${path}.ics`} hint={text.t('calendars.icsHint')}>
        {(given) => <input {...given} type="file" accept=".ics,text/calendar" onChange={(event) => void look(event.target.files?.[0])} />}
      </Field>
      {problem === null ? null : <p className={styles.error} role="alert">{problem}</p>}
      {found === null ? null : (
        <div className={styles.rows}>
          <p role="status">{text.count('calendars.icsFound', found.days.length)} {found.skipped > 0 ? text.count('calendars.icsSkipped', found.skipped) : ''}</p>
          <DayList days={found.days} />
          <div className={styles.row}><Button look="primary" disabled={found.days.length === 0} onClick={() => take(found.days)}>{text.t('calendars.icsTake')}</Button></div>
        </div>
      )}
      {calendar.imported.length === 0 || found ? null : (
        <>
          <DayList days={calendar.imported} />
          <div className={styles.row}><Button look="danger" icon="trash" onClick={() => onChange([])}>{text.t('calendars.removeImported')}</Button></div>
        </>
      )}
    </div>
  );
}

const SHOWN = 40;

function DayList({ days }: { days: readonly ImportedDay[] }) {
  const text = useText();
  const date = new Intl.DateTimeFormat(text.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <ul className={styles.rows}>
      {days.slice(0, SHOWN).map((day) => (
        <li key={day.date} className={styles.row}><span className={styles.name}>{date.format(new Date(`${day.date}T00:00:00Z`))}</span><span>{day.name}</span></li>
      ))}
      {days.length > SHOWN ? <li className={styles.hint}>{text.count('calendars.moreDays', days.length - SHOWN)}</li> : null}
    </ul>
  );
}
