import { lazy, Suspense } from 'react';
import type { Person } from '../api/schema';
import { focusRow } from '../features/worklist/rowFocus';
import { Worklist } from '../features/worklist/Worklist';
import { useText } from '../i18n/useText';
import { go } from '../ui/address';
import { mayAct, mayLead } from './mayAct';
import { OpenConversation } from './OpenConversation';
import { addressOf, type Route } from './route';
import styles from './InboxPage.module.css';

const BulkBar = lazy(async () => ({ default: (await import('./bulk/BulkBar')).BulkBar }));

/** The list, and beside it (on a phone: instead of it) one conversation. */
export function InboxPage({ route, person }: { route: Extract<Route, { page: 'inbox' }>; person: Person }) {
  const text = useText();
  const { view, month, filters, conversation } = route;
  const leave = () => {
    go(addressOf(view, null, month, filters));
    if (conversation !== null) setTimeout(() => focusRow(conversation));
  };
  return (
    <main className={styles.inbox} data-opened={conversation !== null}>
      <Worklist
        view={view}
        month={month}
        filters={filters}
        opened={conversation}
        leads={mayLead(person)}
        mayAct={mayAct(person)}
        bulkBar={(rows, done) => <Suspense><BulkBar rows={rows} onDone={done} /></Suspense>}
        addressOf={addressOf}
      />
      <div className={styles.pane}>
        {conversation === null
          ? <p className={styles.pick}>{text.t('conversation.pick')}</p>
          : <OpenConversation key={conversation} id={conversation} person={person} mayAct={mayAct(person)} onLeave={leave} addressOf={(id) => addressOf(view, id, month, filters)} />}
      </div>
    </main>
  );
}
