import type { AccountHealth } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { inLanguage } from '../../i18n/inLanguage';
import styles from './AccountCard.module.css';

type Quota = AccountHealth['quotas'][number];

/** What is used of what the network limits. */
export function QuotaList({ quotas }: { quotas: AccountHealth['quotas'] }) {
  const text = useText();
  const used = (quota: Quota) => {
    const values = { name: inLanguage(quota.words, text), used: Math.round(quota.used) };
    return quota.limit === null
      ? text.t('quota.counted', values)
      : text.t('quota.used', { ...values, limit: Math.round(quota.limit), reserve: Math.round(quota.reserve) });
  };
  return (
    <ul className={styles.quotas}>
      {quotas.map((quota) => (
        <li key={quota.name}>
          <span>{used(quota)}</span>
          {quota.accounts > 1 ? <span className={styles.words}> {text.t('quota.shared', { accounts: quota.accounts })}</span> : null}
          {quota.resetsAt === null ? null : <span className={styles.words}> {text.t('quota.anew')} <time dateTime={quota.resetsAt}>{text.instant(quota.resetsAt)}</time></span>}
        </li>
      ))}
    </ul>
  );
}
