import type { Person } from '../api/schema';
import { AccountList } from '../features/accounts/AccountList';
import { AccountLogList } from '../features/accounts/AccountLogList';
import { ChooseNetwork } from '../features/accounts/ChooseNetwork';
import { ConnectNetwork } from '../features/accounts/ConnectNetwork';
import { ConsentReturn } from '../features/accounts/ConsentReturn';
import { UnreadableList } from '../features/accounts/UnreadableList';
import { useText } from '../i18n/useText';
import { Link } from '../ui/Link';
import { mayAct, mayAdminister } from './mayAct';
import { addressOf, type AccountsRoute } from './route';
import styles from './AccountsPage.module.css';

const conversationAddress = (id: string) => addressOf('unanswered', id);

export function AccountsPage({ route, person }: { route: AccountsRoute; person: Person }) {
  const text = useText();
  const part = mayAdminister(person) ? route.part : 'list';
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        {part === 'list' ? (
          <>
            <AccountList mayAdminister={mayAdminister(person)} conversationAddress={conversationAddress} />
            <UnreadableList mayAct={mayAct(person)} />
            {mayAdminister(person) ? <AccountLogList /> : null}
          </>
        ) : (
          <>
            <p className={styles.trail}><Link href="/accounts">{text.t('connect.back')}</Link></p>
            {part === 'consent' ? <ConsentReturn conversationAddress={conversationAddress} />
              : route.network === null ? <ChooseNetwork />
              : <ConnectNetwork network={route.network} again={route.again} conversationAddress={conversationAddress} />}
          </>
        )}
      </div>
    </main>
  );
}
