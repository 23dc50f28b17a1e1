import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import type { Arrival } from './arrivedSince';
import styles from './AnsweredMeanwhile.module.css';

/** Shows what came in while a person was writing, before they send into it. */
export function AnsweredMeanwhile({ arrivals, onSeen }: { arrivals: readonly Arrival[]; onSeen: () => void }) {
  const text = useText();
  if (arrivals.length === 0) return null;
  return (
    <Notice tone="warn">
      <strong>{text.t(arrivals.some((arrival) => arrival.ours) ? 'reply.answeredMeanwhile' : 'reply.wroteAgain')}</strong>
      <ul className={styles.arrivals}>
        {arrivals.map((arrival) => <li key={arrival.key}><bdi>{arrival.who}</bdi>: <q dir="auto">{arrival.text}</q></li>)}
      </ul>
      <Button look="quiet" icon="check" onClick={onSeen}>{text.t('reply.seen')}</Button>
    </Notice>
  );
}
