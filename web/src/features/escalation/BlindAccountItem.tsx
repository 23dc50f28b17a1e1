import type { Alarm, BlindAccount } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { inLanguage } from '../../i18n/inLanguage';
import { Since } from '../../time/Since';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { AcknowledgeAlarm } from './AcknowledgeAlarm';
import styles from './AlertBanner.module.css';

interface BlindAccountItemProps {
  account: BlindAccount;
  /** Undefined where somebody has taken note, or nobody was told yet. */
  alarm: Alarm | undefined;
  mayAct: boolean;
  accountsAddress: string;
  onAcknowledged: () => void;
}

/** An account that we cannot read: customers may be waiting there unseen. */
export function BlindAccountItem({ account, alarm, mayAct, accountsAddress, onAcknowledged }: BlindAccountItemProps) {
  const text = useText();
  return (
    <li className={styles.item} data-kind="breach">
      <Icon name="offline" size={14} />
      <span className={styles.what}>
        <strong>{text.t('blind.title', { account: account.accountName })}</strong>, <Since at={account.since} />. {text.t(`blind.${account.kind}`)} <span className={styles.excerpt}>{inLanguage(account.words, text)}</span>
      </span>
      <Link href={accountsAddress}>{text.t('banner.look')}</Link>
      {alarm && mayAct ? <AcknowledgeAlarm alarm={alarm} onAcknowledged={onAcknowledged} /> : null}
    </li>
  );
}
