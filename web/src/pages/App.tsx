import { lazy, Suspense, useEffect } from 'react';
import { readNetworks } from '../api/networks';
import { unreachableSince } from '../api/request';
import type { Person } from '../api/schema';
import { useStore } from '../api/store';
import { readTags } from '../api/tags';
import { AlertBanner } from '../features/escalation/AlertBanner';
import { useNotices } from '../features/notify/useNotices';
import { SignInPage } from '../features/session/SignInPage';
import { useMyLook } from '../features/session/useLook';
import { useSession } from '../features/session/useSession';
import { keepUnsavedFor } from '../features/settings/unsaved';
import { useText } from '../i18n/useText';
import { useAddress } from '../ui/address';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { LiveRegion } from '../ui/LiveRegion';
import { Toasts } from '../ui/Toasts';
import { Header } from './Header';
import { InboxPage } from './InboxPage';
import { mayAct, mayLead } from './mayAct';
import { addressOf, routeOf, type Route } from './route';
import styles from './App.module.css';

// What most people never open is not part of the first view.
const AccountsPage = lazy(async () => ({ default: (await import('./AccountsPage')).AccountsPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./SettingsPage')).SettingsPage }));

export function App() {
  const text = useText();
  const session = useSession();
  const unreachable = useStore(unreachableSince) !== null;
  if (!session) return <p className={styles.waiting} role="status">{text.t(unreachable ? 'connection.none' : 'loading')}</p>;
  if (!session.person) return <SignInPage session={session} />;
  return <Inbox person={session.person} />;
}

const conversationAddress = (id: string) => addressOf('unanswered', id);

function Inbox({ person }: { person: Person }) {
  const text = useText();
  const route = routeOf(useAddress());

  useEffect(() => {
    void readNetworks();
    void readTags();
  }, []);
  useMyLook();
  useNotices(person.id, conversationAddress);
  useEffect(() => keepUnsavedFor(person.id), [person.id]);
  useEffect(() => {
    document.title = `${text.t(`nav.${route.page}`)} · SocialInbox`;
  }, [route.page, text]);

  return (
    <Toasts>
      <div className={styles.app}>
        <Header page={route.page} person={person} />
        <AlertBanner mayAct={mayAct(person)} addressOf={conversationAddress} accountsAddress="/accounts" rulesAddress={mayLead(person) ? '/settings/rules' : null} />
        <ErrorBoundary>
          <Suspense fallback={<p className={styles.waiting} role="status">{text.t('loading')}</p>}>
            <Page route={route} person={person} />
          </Suspense>
        </ErrorBoundary>
        <LiveRegion />
      </div>
    </Toasts>
  );
}

function Page({ route, person }: { route: Route; person: Person }) {
  switch (route.page) {
    case 'inbox':
      return <InboxPage route={route} person={person} />;
    case 'accounts':
      return <AccountsPage route={route} person={person} />;
    case 'settings':
      return <SettingsPage section={route.section} person={person} />;
  }
}
