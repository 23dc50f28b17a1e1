import type { Person } from '../api/schema';
import { AccountList } from '../features/accounts/AccountList';
import { UnreadableList } from '../features/accounts/UnreadableList';
import { mayAct } from './mayAct';
import styles from './AccountsPage.module.css';

export function AccountsPage({ person }: { person: Person }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <AccountList />
        <UnreadableList mayAct={mayAct(person)} />
      </div>
    </main>
  );
}
