import type { Accounts } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { AccountCard } from './AccountCard';
import styles from './AccountList.module.css';

export function AccountList() {
  const text = useText();
  const { value, failure } = usePolled<Accounts>('/api/accounts');
  return (
    <section aria-labelledby="accounts-title">
      <h1 id="accounts-title" className={styles.title}>{text.t('accounts.title')}</h1>
      <p className={styles.hint}>{text.t('accounts.hint')}</p>
      {value === null ? <p role="status">{text.t(failure === null ? 'loading' : 'accounts.failed')}</p> : null}
      {value?.accounts.length === 0 ? <p className={styles.none}>{text.t('accounts.none')} <code>./inbox account add --help</code></p> : null}
      <ul className={styles.accounts}>
        {value?.accounts.map((account) => <AccountCard key={account.id} account={account} />)}
      </ul>
    </section>
  );
}
