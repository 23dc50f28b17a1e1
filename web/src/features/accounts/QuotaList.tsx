import type { AccountHealth } from '../../api/schema';
import { useText } from '../../i18n/useText';
import styles from './AccountCard.module.css';

/** What is used of what the network limits. */
export function QuotaList({ quotas }: { quotas: AccountHealth['quotas'] }) {
  const text = useText();
  return (
    <ul className={styles.quotas}>
      {quotas.map((quota) => (
        <li key={quota.name}>
          <span>{text.t('quota.used', { name: quota.name, used: Math.round(quota.used), limit: Math.round(quota.limit) })}</span>
          {quota.resetsAt === null ? null : <span className={styles.words}> {text.t('quota.anew')} <time dateTime={quota.resetsAt}>{text.instant(quota.resetsAt)}</time></span>}
        </li>
      ))}
    </ul>
  );
}
