import type { Alarm, ExpiringAccount } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { AcknowledgeAlarm } from './AcknowledgeAlarm';
import styles from './AlertBanner.module.css';

interface ExpiringAccountItemProps {
  account: ExpiringAccount;
  /** Undefined where somebody has taken note, or nobody was told yet. */
  alarm: Alarm | undefined;
  mayAct: boolean;
  accountsAddress: string;
  onAcknowledged: () => void;
}

/** An account that we can read no more in some days, unless somebody connects it again. */
export function ExpiringAccountItem({ account, alarm, mayAct, accountsAddress, onAcknowledged }: ExpiringAccountItemProps) {
  const text = useText();
  return (
    <li className={styles.item}>
      <Icon name="clock" size={14} />
      <span className={styles.what}>
        <strong>{text.count('expiring.title', account.daysLeft, { account: account.accountName })}</strong>. {text.t('credentials.advice')} <span className={styles.excerpt}>{account.problem}</span>
      </span>
      <Link href={accountsAddress}>{text.t('banner.look')}</Link>
      {alarm && mayAct ? <AcknowledgeAlarm alarm={alarm} onAcknowledged={onAcknowledged} /> : null}
    </li>
  );
}
