import { useState } from 'react';
import { useText } from '../../../i18n/useText';
import { minutesOf, spanOf, UNIT_MINUTES, unitOf, type SpanUnit } from '../book/span';
import { Field } from './Field';
import styles from './Form.module.css';

const UNITS: readonly SpanUnit[] = ['minutes', 'hours', 'days'];

/** A time span as a number and its unit. */
export function DurationField({ label, path, value, onChange, hint }: { label: string; path: string; value: string; onChange: (span: string) => void; hint?: string }) {
  const text = useText();
  const minutes = minutesOf(value);
  const [unit, setUnit] = useState(() => unitOf(minutes));
  // Half a unit would be shown as a long fraction: then the unit is too large.
  const shown = minutes % UNIT_MINUTES[unit] === 0 ? unit : unitOf(minutes);
  return (
    <Field label={label} path={path} {...(hint === undefined ? {} : { hint })}>
      {(given) => (
        <span className={styles.duration}>
          <input {...given} type="number" min={0} step={1} value={minutes / UNIT_MINUTES[shown]} onChange={(event) => onChange(spanOf(event.target.valueAsNumber * UNIT_MINUTES[shown] || 0))} />
          <select aria-label={text.t('form.unit', { label })} value={shown} onChange={(event) => {
            const chosen = UNITS.find((each) => each === event.target.value) ?? 'minutes';
            setUnit(chosen);
            onChange(spanOf((minutes / UNIT_MINUTES[shown]) * UNIT_MINUTES[chosen]));
          }}>
            {UNITS.map((each) => <option key={each} value={each}>{text.t(`form.unit.${each}`)}</option>)}
          </select>
        </span>
      )}
    </Field>
  );
}
