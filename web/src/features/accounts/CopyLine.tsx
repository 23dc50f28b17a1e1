import { useId, useState } from 'react';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import styles from './Connect.module.css';

/** Something to carry elsewhere, with a button that copies it. */
export function CopyLine({ label, value, hint }: { label: string; value: string; hint?: string }) {
  const text = useText();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(text.t('copy.done'));
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.copy}>
        <input id={id} readOnly value={value} aria-describedby={hint ? `${id}-hint` : undefined} onFocus={(event) => event.target.select()} />
        <Button {...(copied ? { icon: 'check' as const } : {})} aria-label={text.t('copy.label', { what: label })} onClick={() => void copy()}>{text.t(copied ? 'copy.done' : 'copy.copy')}</Button>
      </div>
      {hint ? <p id={`${id}-hint`} className={styles.fieldHint}>{hint}</p> : null}
    </div>
  );
}
