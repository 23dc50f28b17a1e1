import { useState } from 'react';
import { write } from '../../api/request';
import type { ChooseConnection, Connection, FinishConsent, StartConnection } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { webAddress } from '../../ui/webAddress';

type Sent = { path: ''; body: StartConnection } | { path: '/consent'; body: FinishConsent } | { path: '/choice'; body: ChooseConnection };

export interface Connecting {
  /** What the server said last; null before anything was sent. */
  answer: Connection | null;
  busy: boolean;
  /** Why there is no answer. */
  trouble: string | null;
  send: (wish: Sent) => Promise<void>;
}

/** The steps of connecting an account. Where the network asks for consent, the browser goes there. */
export function useConnection(): Connecting {
  const text = useText();
  const [answer, setAnswer] = useState<Connection | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async ({ path, body }: Sent) => {
    setBusy(true);
    setTrouble(null);
    const outcome = await write<Connection>(`/api/connections${path}`, body);
    if (outcome.kind === 'ok') {
      setAnswer(outcome.value);
      const consent = webAddress(outcome.value.consentUrl);
      if (consent !== null) {
        window.location.assign(consent);
        return;
      }
    } else {
      setTrouble(outcome.kind === 'refused' ? (outcome.problem.detail ?? outcome.problem.title) : text.t('command.unreachable'));
    }

    setBusy(false);
  };

  return { answer, busy, trouble, send };
}
