import { use, useId } from 'react';
import { ErrorsContext, isWrong } from './errors';
import { GroupErrors } from './Field';
import styles from './Form.module.css';

/** Any number of short texts, one a line. Empty lines are for typing only. */
export function LinesField({ label, path, hint, lines, onChange }: { label: string; path: string; hint: string; lines: readonly string[]; onChange: (lines: readonly string[]) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea id={id} rows={3} aria-invalid={isWrong(use(ErrorsContext), path) || undefined} aria-describedby={`${id}-more`} value={lines.join('\n')}
        onChange={(event) => onChange(event.target.value === '' ? [] : event.target.value.split('\n'))} />
      <p id={`${id}-more`} className={styles.hint}>{hint}</p>
      <GroupErrors path={path} below />
    </div>
  );
}
