import type { BlindAccount } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import styles from './AlertBanner.module.css';

/** An account that we cannot read: customers may be waiting there unseen. */
export function BlindAccountItem({ account, accountsAddress }: { account: BlindAccount; accountsAddress: string }) {
  const text = useText();
  return (
    <li className={styles.item} data-kind="breach">
      <Icon name="offline" size={14} />
      <span className={styles.what}>
        <strong>{text.t('blind.title', { account: account.accountName })}</strong>, <Since at={account.since} />. {text.t(`blind.${account.kind}`)} <span className={styles.excerpt}>{account.words}</span>
      </span>
      <Link href={accountsAddress}>{text.t('banner.look')}</Link>
    </li>
  );
}
