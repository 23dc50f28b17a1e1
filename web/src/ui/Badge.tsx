import type { ReactNode } from 'react';
import styles from './Badge.module.css';
import { Icon, type IconName } from './Icon';

export type BadgeTone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger' | 'practice';

export function Badge({ tone = 'neutral', icon, children }: { tone?: BadgeTone; icon?: IconName; children: ReactNode }) {
  return (
    <span className={[styles.badge, styles[tone]].join(' ')}>
      {icon ? <Icon name={icon} size={13} /> : null}
      {children}
    </span>
  );
}
