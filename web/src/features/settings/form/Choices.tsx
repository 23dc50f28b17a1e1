import styles from './Form.module.css';

/** Any number of a few; none chosen means any. */
export function Choices<T extends string>({ legend, any, options, chosen, onChange }: {
  legend: string;
  any: string;
  options: readonly { value: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))} />
          {label}
        </label>
      ))}
      {chosen.length === 0 ? <span className={styles.hint}>{any}</span> : null}
    </fieldset>
  );
}
