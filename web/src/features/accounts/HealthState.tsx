import type { AccountHealth } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { Badge, type BadgeTone } from '../../ui/Badge';
import type { IconName } from '../../ui/Icon';
import styles from './AccountCard.module.css';

const STATES: Record<AccountHealth['state'], { tone: BadgeTone; icon: IconName }> = {
  good: { tone: 'good', icon: 'check' },
  new: { tone: 'neutral', icon: 'clock' },
  throttled: { tone: 'warn', icon: 'clock' },
  unreachable: { tone: 'danger', icon: 'offline' },
  refused: { tone: 'danger', icon: 'alert' },
  unreadable: { tone: 'danger', icon: 'alert' },
};

/** Whether an account can be read, since when not, and what to do about it. */
export function HealthState({ health }: { health: AccountHealth }) {
  const text = useText();
  const well = health.state === 'good' || health.state === 'new';
  return (
    <>
      <Badge {...STATES[health.state]}>{text.t(`health.${health.state}`)}</Badge>
      {!well && health.since !== null ? <span className={styles.since}><Since at={health.since} /></span> : null}
      {!well ? <p className={styles.advice}>{text.t(`healthAdvice.${health.state}`)}</p> : null}
      {!well && health.words ? <p className={styles.words}>{health.words}</p> : null}
      {health.until !== null && !well ? <p className={styles.words}>{text.t('health.until')} <time dateTime={health.until}>{text.instant(health.until)}</time></p> : null}
    </>
  );
}
