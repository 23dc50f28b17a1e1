import type { Clock } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { When } from '../../time/When';
import { Badge, type BadgeTone } from '../../ui/Badge';
import type { IconName } from '../../ui/Icon';
import { TimeLeft } from '../../ui/TimeLeft';
import { DueSum } from './DueSum';
import styles from './ConversationDetails.module.css';

const VERDICTS: Record<Exclude<Clock['verdict'], 'running'>, { tone: BadgeTone; icon: IconName }> = {
  met: { tone: 'good', icon: 'check' },
  missed: { tone: 'danger', icon: 'alert' },
  cancelled: { tone: 'neutral', icon: 'close' },
};

/** One wait against the target: how it stands, and whom it woke. */
export function ClockPanel({ clock }: { clock: Clock }) {
  const text = useText();
  return (
    <div className={styles.clock}>
      <p className={styles.line}>
        <span>{text.t(`clocks.${clock.kind}`)}</span>
        {clock.pausedSince !== null && clock.verdict === 'running' ? <Badge icon="clock">{text.t('state.parked')} <Since at={clock.pausedSince} /></Badge>
          : clock.verdict === 'running' ? <TimeLeft {...clock} /> : <Badge {...VERDICTS[clock.verdict]}>{text.t(`verdict.${clock.verdict}`)}</Badge>}
      </p>
      <DueSum clock={clock} />
      <ul className={styles.steps}>
        <li>{text.t('clocks.due')} <time dateTime={clock.dueAt}>{text.instant(clock.dueAt)}</time></li>
        {clock.steps.filter((step) => step.firedAt !== null).map((step) => (
          <li key={step.step}>
            {text.t(`step.${step.kind}`)} {step.firedAt === null ? null : <When at={step.firedAt} />}
            {(step.told ?? []).length > 0 ? ` · ${(step.told ?? []).map(({ kind }) => text.t(`recipient.${kind}`)).join(', ')}` : ''}
            {step.acknowledgedBy ? ` · ${text.t('escalation.acknowledgedBy', { name: step.acknowledgedBy.name })}` : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
