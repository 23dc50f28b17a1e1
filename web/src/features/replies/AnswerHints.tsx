import type { Post } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { otherLanguage } from './guessLanguage';
import { revealing } from './revealing';
import styles from './AnswerHints.module.css';

/** What should be looked at before an answer is public for good. It stops nobody. */
export function AnswerHints({ answer, posts, language }: { answer: string; posts: readonly Post[]; language: string }) {
  const text = useText();
  // What the customer wrote publicly themselves is revealed no more.
  const theirs = posts.filter((post) => !post.byBrand).map((post) => post.text).join('\n');
  const revealed = revealing(answer).filter(({ words }) => !theirs.includes(words));
  const other = otherLanguage(answer, language);
  const names = new Intl.DisplayNames(text.language, { type: 'language' });
  return (
    <div role="status" className={styles.hints}>
      {revealed.length > 0 ? (
        <p className={styles.hint}>
          <Icon name="alert" />
          <span>{text.t('reply.reveals')} {revealed.map(({ kind, words }) => `${text.t(`reveals.${kind}`)} (${words})`).join(', ')}</span>
        </p>
      ) : null}
      {other ? <p className={styles.hint}><Icon name="text" /><span>{text.t('reply.otherLanguage', { answer: names.of(other) ?? other, customer: names.of(language) ?? language })}</span></p> : null}
    </div>
  );
}
