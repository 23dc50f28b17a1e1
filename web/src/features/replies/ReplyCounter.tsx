import type { TextRule } from '../../api/schema';
import { useText } from '../../i18n/useText';
import type { TextCount } from './countText';
import styles from './ReplyCounter.module.css';

/** What is left, as the network counts. Spoken only when it gets tight, so that typing is not talked over. */
export function ReplyCounter({ count, rule }: { count: TextCount; rule: TextRule }) {
  const text = useText();
  const left = count.limit - count.used;
  const tight = left <= Math.min(50, count.limit / 10);
  const words = left < 0 ? text.count('reply.tooLong', -left) : text.count('reply.left', left);
  return (
    <span className={styles.counter}>
      <span id="reply-count" className={count.fits ? undefined : styles.over}>
        {words}
        {!count.fits && left >= 0 ? ` · ${text.t('reply.tooManyBytes', { bytes: rule.maxBytes ?? 0 })}` : ''}
      </span>
      <span className="visually-hidden" role="status">{tight && (left <= 0 || left % 10 === 0) ? words : ''}</span>
    </span>
  );
}
