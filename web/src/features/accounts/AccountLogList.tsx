import type { AccountLog } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import styles from './AccountList.module.css';

/** Who connected and disconnected accounts. */
export function AccountLogList() {
  const text = useText();
  const { value } = usePolled<AccountLog>('/api/account-log');
  if (!value || value.entries.length === 0) return null;
  return (
    <section aria-labelledby="account-log-title">
      <h2 id="account-log-title" className={styles.subtitle}>{text.t('accountLog.title')}</h2>
      <ul className={styles.log}>
        {value.entries.slice(0, 20).map((entry) => (
          <li key={`${entry.at}-${entry.account}`}>
            <When at={entry.at} /> · <bdi>{entry.by.id === 'command-line' ? text.t('accountLog.commandLine') : entry.by.name}</bdi> · {text.t(`accountLog.${entry.change}`)} <bdi>{entry.handle}</bdi>
            {entry.erased === null ? null : <div>{text.t('accountLog.erased', { count: entry.erased, open: entry.stillOpen ?? 0 })}</div>}
            {entry.words === null ? null : <div>{text.t('accountLog.untold')} <bdi lang="en">{entry.words}</bdi></div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
