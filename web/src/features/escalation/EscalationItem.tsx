import type { Escalation } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Button } from '../../ui/Button';
import { Link } from '../../ui/Link';
import { TimeLeftShape } from '../../ui/TimeLeftShape';
import styles from './AlertBanner.module.css';

interface EscalationItemProps {
  escalation: Escalation;
  steps: readonly Escalation[];
  mayAct: boolean;
  href: string;
  onAcknowledged: () => void;
}

export function EscalationItem({ escalation, steps, mayAct, href, onAcknowledged }: EscalationItemProps) {
  const text = useText();
  const { busy, run } = useCommand(escalation.conversationId);
  const acknowledge = async () => {
    for (const { step } of steps) {
      if (!(await run({ verb: 'acknowledge', body: { step }, done: text.t('escalation.acknowledged') }))) break;
    }

    onAcknowledged();
  };
  return (
    <li className={styles.item} data-kind={escalation.kind}>
      <TimeLeftShape tone={escalation.kind === 'breach' ? 'breach' : 'warn'} left={0} />
      <span className={styles.what}>
        <strong>{text.t(`step.${escalation.kind}`)}</strong> <When at={escalation.at} />
        {' · '}
        <Link href={href}><bdi>{escalation.customerName}</bdi></Link> <span className={styles.excerpt}><bdi>{escalation.accountName}</bdi> · <bdi>{escalation.excerpt}</bdi></span>
      </span>
      {mayAct ? (
        <Button icon="check" busy={busy} aria-label={text.t('escalation.acknowledgeFor', { name: escalation.customerName })} onClick={() => void acknowledge()}>
          {text.t('escalation.acknowledge')}
        </Button>
      ) : null}
    </li>
  );
}
