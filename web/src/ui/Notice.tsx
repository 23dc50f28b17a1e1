import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './Notice.module.css';

export function Notice({ tone, children }: { tone: 'warn' | 'danger'; children: ReactNode }) {
  return (
    <div className={[styles.notice, styles[tone]].join(' ')} role="alert">
      <Icon name="alert" />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
