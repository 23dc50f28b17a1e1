import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

interface ButtonProps extends ComponentProps<'button'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** The key that does the same, shown as a hint. */
  shortcut?: string;
  /** Something is under way: the button stays focused but does nothing. */
  busy?: boolean;
}

export function Button({ look = 'plain', icon, shortcut, busy = false, className, children, onClick, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={[styles.button, styles[look], className].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={shortcut}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
      {shortcut ? <kbd aria-hidden="true" className={styles.key}>{shortcut.toUpperCase()}</kbd> : null}
    </button>
  );
}
