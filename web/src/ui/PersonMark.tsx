import styles from './PersonMark.module.css';

/** A person's initials beside the name. */
export function PersonMark({ name, size = 'small', ours = true }: { name: string; size?: 'small' | 'large'; ours?: boolean }) {
  const initials = name.split(/\s+/u).filter(Boolean).slice(0, 2).map((word) => Array.from(word)[0] ?? '').join('');
  return <span aria-hidden="true" className={[styles.mark, styles[size], ours ? styles.ours : styles.theirs].join(' ')}>{initials.toUpperCase() || '?'}</span>;
}
