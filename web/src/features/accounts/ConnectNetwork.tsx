import { useState } from 'react';
import { networks } from '../../api/networks';
import type { Account, Accounts, Network } from '../../api/schema';
import { useStore } from '../../api/store';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { CopyLine } from './CopyLine';
import { ConnectField } from './ConnectField';
import { ConnectionOutcome } from './ConnectionOutcome';
import { useConnection } from './useConnection';
import styles from './Connect.module.css';

/** What the server keeps when an account is connected again and nothing is entered. */
const LASTING: readonly string[] = ['clientId', 'clientSecret', 'webhookSecret'];

interface Props {
  network: string;
  /** The account that is connected again. */
  again: string | null;
  conversationAddress: (id: string) => string;
}

/** The form of one network, and what follows from it. */
export function ConnectNetwork({ network, again, conversationAddress }: Props) {
  const text = useText();
  const known = useStore(networks).get(network);
  const { value } = usePolled<Accounts>('/api/accounts');
  const before = value?.accounts.find((account) => account.id === again) ?? null;
  if (!known || value === null) return <p role="status">{text.t('loading')}</p>;
  return (
    <section aria-labelledby="connect-title">
      <h1 id="connect-title" className={styles.title}>
        {before ? text.t('connect.againTitle', { name: before.displayName }) : text.t('connect.networkTitle', { network: known.displayName })}
      </h1>
      <NetworkForm key={`${network}-${again ?? ''}`} network={known} before={before} consentReturn={value.consentReturn} conversationAddress={conversationAddress} />
    </section>
  );
}

interface FormProps {
  network: Network;
  before: Account | null;
  consentReturn: string;
  conversationAddress: (id: string) => string;
}

function NetworkForm({ network, before, consentReturn, conversationAddress }: FormProps) {
  const text = useText();
  const connection = useConnection();
  const fields = before === null ? network.form : network.form.filter((field) => field.kept === 'secret');
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(fields.map((field) => [field.name, field.preset ?? ''])));
  const [target, setTarget] = useState('');
  const { answer } = connection;
  const problems = new Map(answer?.problems.map(({ field, problem }) => [field, problem]));
  if (answer && answer.state !== 'wrong' && answer.state !== 'refused' && answer.state !== 'consent')
    return <ConnectionOutcome connection={connection} conversationAddress={conversationAddress} />;

  return (
    <form className={styles.form} noValidate onSubmit={(event) => {
      event.preventDefault();
      const minutes = Number.parseInt(target, 10);
      void connection.send({
        path: '',
        body: { network: network.name, values, targetMinutes: Number.isFinite(minutes) ? minutes : null, accountId: before?.id ?? null },
      });
    }}>
      {network.consent ? <CopyLine label={text.t('connect.consentReturn')} value={consentReturn} hint={text.t('connect.consentReturnHint')} /> : null}
      {fields.map((field) => (
        <ConnectField
          key={field.name} field={field} value={values[field.name] ?? ''} problem={problems.get(field.name) ?? null}
          kept={before !== null && LASTING.includes(field.name)}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {before === null ? (
        <div className={styles.field}>
          <label htmlFor="target">{text.t('connect.target')}<span className={styles.optional}> {text.t('connect.optional')}</span></label>
          <input id="target" type="number" min={1} max={525600} inputMode="numeric" placeholder="60" value={target} aria-describedby="target-hint" onChange={(event) => setTarget(event.target.value)} />
          <p id="target-hint" className={styles.fieldHint}>{text.t('connect.targetHint')}</p>
        </div>
      ) : null}
      <ConnectionOutcome connection={connection} conversationAddress={conversationAddress} />
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={connection.busy}>{text.t(connection.busy ? 'connect.asking' : network.consent ? 'connect.next' : 'connect.connect')}</Button>
      </div>
    </form>
  );
}
