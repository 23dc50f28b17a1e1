import type { ReactNode } from 'react';
import { PersonMark } from './PersonMark';
import styles from './Message.module.css';

interface MessageProps {
  name: string;
  ours: boolean;
  faded?: boolean;
  meta: ReactNode;
  foot?: ReactNode;
  children: ReactNode;
}

/** One utterance in an exchange: theirs from the left, ours from the right. */
export function Message({ name, ours, faded = false, meta, foot, children }: MessageProps) {
  return (
    <article className={[styles.message, ours ? styles.ours : ''].join(' ')} data-faded={faded || undefined}>
      <PersonMark name={name} ours={ours} />
      <div className={styles.body}>
        <header className={styles.head}>
          <bdi className={styles.name}>{name}</bdi>
          {meta}
        </header>
        <div className={styles.bubble}>{children}</div>
        {foot ? <footer className={styles.foot}>{foot}</footer> : null}
      </div>
    </article>
  );
}
