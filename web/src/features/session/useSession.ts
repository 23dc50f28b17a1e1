import { useEffect } from 'react';
import { read, signedOut, write } from '../../api/request';
import type { Session } from '../../api/schema';
import { createStore, useStore } from '../../api/store';

const session = createStore<Session | null>(null);
const RETRY = 3_000;

export async function readSession(): Promise<void> {
  const outcome = await read<Session>('/api/session');
  if (outcome.kind === 'ok') session.set(outcome.value);
}

export async function signIn(personId: string): Promise<boolean> {
  const outcome = await write('/api/session', { personId });
  if (outcome.kind === 'ok') await readSession();
  return outcome.kind === 'ok';
}

export async function signOut(): Promise<void> {
  if (session.get()?.signIn === 'entra') {
    window.location.assign('/.auth/logout?post_logout_redirect_uri=/');
    return;
  }

  await write('/api/session', null, 'DELETE');
  await readSession();
}

/** Who is signed in; null until the server has said so. Asked again whenever an answer says that nobody is. */
export function useSession(): Session | null {
  const refusals = useStore(signedOut);
  const known = useStore(session);

  useEffect(() => {
    void readSession();
  }, [refusals]);

  useEffect(() => {
    if (known) return;
    const timer = setInterval(() => void readSession(), RETRY);
    return () => clearInterval(timer);
  }, [known]);

  return known;
}
