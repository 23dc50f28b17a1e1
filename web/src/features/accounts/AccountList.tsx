import { networks } from '../../api/networks';
import type { Accounts } from '../../api/schema';
import { useStore } from '../../api/store';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { AccountActions } from './AccountActions';
import { AccountCard } from './AccountCard';
import styles from './AccountList.module.css';

interface Props {
  mayAdminister: boolean;
  conversationAddress: (id: string) => string;
}

export function AccountList({ mayAdminister, conversationAddress }: Props) {
  const text = useText();
  const known = useStore(networks);
  const { value, failure, refresh } = usePolled<Accounts>('/api/accounts');
  return (
    <section aria-labelledby="accounts-title">
      <div className={styles.head}>
        <h1 id="accounts-title" className={styles.title}>{text.t('accounts.title')}</h1>
        {mayAdminister ? <Link className={styles.connect} href="/accounts/connect">{text.t('accounts.connect')}</Link> : null}
      </div>
      <p className={styles.hint}>{text.t('accounts.hint')}</p>
      {value === null ? <p role="status">{text.t(failure === null ? 'loading' : 'accounts.failed')}</p> : null}
      {value?.accounts.length === 0 ? <p className={styles.none}>{text.t(mayAdminister ? 'accounts.none' : 'accounts.noneAskAdmin')}</p> : null}
      <ul className={styles.accounts}>
        {value?.accounts.map((account) => (
          <AccountCard key={account.id} account={account} actions={mayAdminister ? (
            <AccountActions
              account={account}
              hookUrl={known.get(account.network)?.abilities.webhooks ? value.hooks + account.id : null}
              conversationAddress={conversationAddress}
              onChanged={() => void refresh()}
            />
          ) : null} />
        ))}
      </ul>
    </section>
  );
}
