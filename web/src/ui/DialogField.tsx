import type { ComponentProps } from 'react';
import styles from './DialogField.module.css';

/** One line to write in, in a dialog. */
export function DialogField({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input {...input} />
    </label>
  );
}
