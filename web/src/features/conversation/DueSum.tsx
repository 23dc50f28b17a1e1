import type { Clock } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { spanWords } from '../../time/remainingWords';
import { useNow } from '../../time/useNow';
import styles from './ConversationDetails.module.css';
import { waited } from './waited';

// The sum speaks the time of day of the team's calendar; all else on the page that of whoever looks. UTC it says with each time.
const PLAIN: readonly string[] = [Intl.DateTimeFormat().resolvedOptions().timeZone, 'UTC'];

/** Why it is due when it is, and the same wait as the customer feels it and as the team counts it. */
export function DueSum({ clock }: { clock: Clock }) {
  const text = useText();
  const { customer, team, customerTarget, teamTarget } = waited(clock, useNow());
  const words = (minutes: number) => spanWords(minutes, text) ?? text.t('time.minutes', { minutes: 0 });
  return (
    <>
      <p className={styles.sum}>{clock.explanation[text.language]}{PLAIN.includes(clock.explanation.zone) ? '' : ` (${clock.explanation.zone})`}</p>
      <dl className={styles.sides}>
        <div>
          <dt>{text.t('clocks.customerTime')}</dt>
          <dd>{text.t('clocks.waited', { waited: words(customer), target: words(customerTarget) })}</dd>
        </div>
        <div>
          <dt>{text.t('clocks.teamTime')}</dt>
          <dd>{text.t('clocks.waited', { waited: words(team), target: words(teamTarget) })}</dd>
        </div>
      </dl>
    </>
  );
}
