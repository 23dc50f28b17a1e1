import { useState } from 'react';
import type { Calendar, Holiday, HolidaysAnswer } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';

const COUNTRIES = ['DE', 'AT', 'CH'] as const;

/** Whose public holidays are closed days, and which those are in a year. */
export function HolidayFields({ calendar, path, onChange }: { calendar: Calendar; path: string; onChange: (patch: Partial<Calendar>) => void }) {
  const text = useText();
  const [year, setYear] = useState(() => new Date().getFullYear());
  const region = calendar.holidayRegion ?? '';
  const answer = useRead<HolidaysAnswer>(`/api/sla/holidays?region=${encodeURIComponent(region)}&year=${year}`).value;
  const regions = answer?.regions ?? [];
  return (
    <div className={styles.rows}>
      <div className={styles.grid}>
        <Field label={text.t('calendars.region')} path={`${path}.holidayRegion`}>
          {(given) => (
            <select {...given} value={region} onChange={(event) => onChange({ holidayRegion: event.target.value || null })}>
              <option value="">{text.t('calendars.noRegion')}</option>
              {region !== '' && !regions.some((each) => each.id === region) ? <option value={region}>{region}</option> : null}
              {COUNTRIES.map((country) => (
                <optgroup key={country} label={text.t(`country.${country}`)}>
                  {regions.filter((each) => each.id.startsWith(country)).map((each) => <option key={each.id} value={each.id}>{each[text.language]}</option>)}
                </optgroup>
              ))}
            </select>
          )}
        </Field>
        {region === '' ? null : (
          <Field label={text.t('calendars.year')} path="">
            {(given) => <input {...given} type="number" min={1970} max={2199} value={year} onChange={(event) => setYear(event.target.valueAsNumber || year)} />}
          </Field>
        )}
      </div>
      {region === '' ? null : (
        <ul className={styles.rows} aria-label={text.t('calendars.holidaysOf', { year })}>
          {(answer?.holidays ?? []).map((holiday) => <HolidayLine key={`${holiday.date}-${holiday.en}`} holiday={holiday} calendar={calendar} onChange={onChange} />)}
        </ul>
      )}
    </div>
  );
}

function HolidayLine({ holiday, calendar, onChange }: { holiday: Holiday; calendar: Calendar; onChange: (patch: Partial<Calendar>) => void }) {
  const text = useText();
  const name = holiday[text.language];
  const added = calendar.exceptions.some((day) => day.date === holiday.date);
  const date = new Intl.DateTimeFormat(text.language, { weekday: 'short', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${holiday.date}T00:00:00Z`));
  return (
    <li className={styles.row}>
      <span className={styles.name}>{date}</span>
      <span>{name}</span>
      {holiday.partly ? <Badge tone="warn">{text.t('calendars.partly')}</Badge> : null}
      {holiday.partly && !added ? (
        <Button look="quiet" onClick={() => onChange({ exceptions: [...calendar.exceptions, { date: holiday.date, open: [], name }] })}>{text.t('calendars.closeThen', { name })}</Button>
      ) : null}
    </li>
  );
}
