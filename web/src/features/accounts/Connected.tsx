import { useEffect, useRef } from 'react';
import type { Connection } from '../../api/schema';
import { inLanguage } from '../../i18n/inLanguage';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { CopyLine } from './CopyLine';
import { TestMention } from './TestMention';
import styles from './Connect.module.css';

/** The account is connected: what to copy, and how to see that it works. */
export function Connected({ answer, conversationAddress }: { answer: Connection; conversationAddress: (id: string) => string }) {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.form}>
      <h2 ref={title} tabIndex={-1} className={styles.done}><Icon name="check" /> {text.t('connect.connected', { name: answer.handle ?? '' })}</h2>
      {answer.words ? <Notice tone="warn">{inLanguage(answer.words, text)}</Notice> : null}
      {answer.hookUrl === null ? null : <CopyLine label={text.t('connect.hook')} value={answer.hookUrl} hint={text.t('connect.hookHint')} />}
      {answer.made.map((made) => (
        <CopyLine key={made.name} label={text.known('secret', made.name) ?? made.name} value={made.value} hint={text.t('connect.once')} />
      ))}
      <section aria-labelledby="test-title">
        <h3 id="test-title" className={styles.subtitle}>{text.t('test.title')}</h3>
        <TestMention accountId={answer.accountId ?? ''} handle={answer.handle ?? ''} conversationAddress={conversationAddress} />
      </section>
      <p><Link href="/accounts">{text.t('connect.back')}</Link></p>
    </div>
  );
}
