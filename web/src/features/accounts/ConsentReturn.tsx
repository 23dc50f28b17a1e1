import { useEffect, useRef, useState } from 'react';
import { useText } from '../../i18n/useText';
import { ConnectionOutcome } from './ConnectionOutcome';
import { useConnection } from './useConnection';
import styles from './Connect.module.css';

/** Where a network sends the browser back to. What it brings is handed over once, and taken out of the address at once. */
export function ConsentReturn({ conversationAddress }: { conversationAddress: (id: string) => string }) {
  const text = useText();
  const connection = useConnection();
  const [brought] = useState(() => new URLSearchParams(window.location.search));
  const sent = useRef(false);
  const { send } = connection;

  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    window.history.replaceState(null, '', window.location.pathname);
    void send({
      path: '/consent',
      // TikTok's business login says auth_code.
      body: { state: brought.get('state') ?? '', code: brought.get('code') ?? brought.get('auth_code'), error: brought.get('error'), errorDescription: brought.get('error_description') },
    });
  }, [brought, send]);

  return (
    <section aria-labelledby="connect-title">
      <h1 id="connect-title" className={styles.title}>{text.t('connect.title')}</h1>
      {connection.busy ? <p role="status" className={styles.hint}>{text.t('connect.finishing')}</p> : null}
      <ConnectionOutcome connection={connection} conversationAddress={conversationAddress} />
    </section>
  );
}
