import { Field } from '../form/Field';

/** A number of days; empty means for ever. */
export function DaysField({ label, hint, path, value, disabled, onChange }: {
  label: string;
  hint: string;
  path: string;
  value: number | null;
  disabled: boolean;
  onChange: (days: number | null) => void;
}) {
  return (
    <Field label={label} path={path} hint={hint}>
      {(given) => (
        <input {...given} type="number" min={1} step={1} inputMode="numeric" disabled={disabled} value={value ?? ''}
          onChange={(event) => onChange(Number.isNaN(event.target.valueAsNumber) ? null : Math.trunc(event.target.valueAsNumber))} />
      )}
    </Field>
  );
}
