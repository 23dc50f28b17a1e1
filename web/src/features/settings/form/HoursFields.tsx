import type { Weekday } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { WEEKDAYS } from '../book/book';
import { Choices } from './Choices';
import { Field } from './Field';

interface Hours {
  readonly from: string;
  readonly until: string;
  readonly days: readonly Weekday[];
}

/** Hours of a day, over midnight where they end earlier than they begin, and the days on which they begin. */
export function HoursFields({ hours, path, onChange }: { hours: Hours; path: string; onChange: (patch: Partial<Hours>) => void }) {
  const text = useText();
  return (
    <>
      <Field label={text.t('people.from')} path={`${path}.from`}>
        {(given) => <input {...given} type="time" required value={hours.from.slice(0, 5)} onChange={(event) => onChange({ from: `${event.target.value || '00:00'}:00` })} />}
      </Field>
      <Field label={text.t('people.until')} path={`${path}.until`}>
        {(given) => <input {...given} type="time" required value={hours.until.slice(0, 5)} onChange={(event) => onChange({ until: `${event.target.value || '00:00'}:00` })} />}
      </Field>
      <Choices legend={text.t('people.quietDays')} any={text.t('people.everyDay')} chosen={hours.days} options={WEEKDAYS.map((value) => ({ value, label: text.t(`weekday.${value}`) }))}
        onChange={(days) => onChange({ days })} />
    </>
  );
}
