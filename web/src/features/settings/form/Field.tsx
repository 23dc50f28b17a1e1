import { use, useId, type ReactNode } from 'react';
import { useText } from '../../../i18n/useText';
import { ErrorsContext } from './errors';
import styles from './Form.module.css';

interface Given {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A labelled control with what is wrong with it. `path`: its place in what is saved. */
export function Field({ label, path, hint, children }: { label: string; path: string; hint?: string; children: (given: Given) => ReactNode }) {
  const id = useId();
  const text = useText();
  const errors = use(ErrorsContext).filter((error) => error.field === path);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': errors.length > 0 || undefined, 'aria-describedby': errors.length > 0 || hint ? `${id}-more` : undefined })}
      {errors.length > 0 || hint ? (
        <p id={`${id}-more`} className={errors.length > 0 ? styles.error : styles.hint}>{errors.length > 0 ? errors.map((error) => error[text.language]).join(' ') : hint}</p>
      ) : null}
    </div>
  );
}

/** What is wrong with a group of controls as a whole, or with something in it that has no control of its own. */
export function GroupErrors({ path, below = false }: { path: string; below?: boolean }) {
  const text = useText();
  const errors = use(ErrorsContext).filter((error) => error.field === path || (below && (error.field.startsWith(`${path}.`) || error.field.startsWith(`${path}[`))));
  return errors.map((error) => <p key={`${error.field}-${error.code}`} className={styles.error} role="alert">{error[text.language]}</p>);
}
