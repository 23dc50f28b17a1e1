import { useId } from 'react';
import type { ConnectField as Field, FieldComplaint } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { inLanguage } from '../../i18n/inLanguage';
import styles from './Connect.module.css';

interface Props {
  field: Field;
  value: string;
  problem: FieldComplaint['problem'] | null;
  /** Kept from before when it is left empty. */
  kept: boolean;
  onChange: (value: string) => void;
}

export function ConnectField({ field, value, problem, kept, onChange }: Props) {
  const text = useText();
  const id = useId();
  const common = {
    id,
    value,
    required: field.required && !kept,
    placeholder: field.example ?? undefined,
    autoComplete: 'off',
    spellCheck: false,
    'aria-describedby': problem === null ? `${id}-hint` : `${id}-problem ${id}-hint`,
    'aria-invalid': problem !== null || undefined,
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {inLanguage(field.label, text)}
        {field.required && !kept ? null : <span className={styles.optional}> {text.t(kept ? 'connect.kept' : 'connect.optional')}</span>}
      </label>
      {field.kind === 'choice' ? (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          {field.choices.map((choice) => <option key={choice.value} value={choice.value}>{inLanguage(choice.label, text)}</option>)}
        </select>
      ) : field.kind === 'longText' ? (
        <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...common}
          type={field.kept === 'secret' ? 'password' : field.kind === 'address' ? 'url' : 'text'}
          autoComplete={field.kept === 'secret' ? 'new-password' : 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      {problem === null ? null : <p id={`${id}-problem`} className={styles.problem}>{text.t(`fieldProblem.${problem}`)}</p>}
      <p id={`${id}-hint`} className={styles.fieldHint}>{inLanguage(field.hint, text)}</p>
    </div>
  );
}
