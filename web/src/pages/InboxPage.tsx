import type { Person } from '../api/schema';
import { focusRow } from '../features/worklist/rowFocus';
import { Worklist } from '../features/worklist/Worklist';
import { useText } from '../i18n/useText';
import { go } from '../ui/address';
import { mayAct } from './mayAct';
import { OpenConversation } from './OpenConversation';
import { addressOf, type Route } from './route';
import styles from './InboxPage.module.css';

/** The list, and beside it (on a phone: instead of it) one conversation. */
export function InboxPage({ route, person }: { route: Extract<Route, { page: 'inbox' }>; person: Person }) {
  const text = useText();
  const { list, month, conversation } = route;
  const leave = () => {
    go(addressOf(list, null, month));
    if (conversation !== null) setTimeout(() => focusRow(conversation));
  };
  return (
    <main className={styles.inbox} data-opened={conversation !== null}>
      <Worklist
        key={`${list} ${month ?? ''}`}
        list={list}
        month={month}
        opened={conversation}
        addressOf={(to, id) => addressOf(to, id ?? null, to === list ? month : null)}
        onMonth={(to) => go(addressOf('closed', null, to))}
      />
      <div className={styles.pane}>
        {conversation === null
          ? <p className={styles.pick}>{text.t('conversation.pick')}</p>
          : <OpenConversation key={conversation} id={conversation} person={person} mayAct={mayAct(person)} onLeave={leave} addressOf={(id) => addressOf(list, id, month)} />}
      </div>
    </main>
  );
}
