import { useState } from 'react';
import { newId, sendCommand } from '../../../api/command';
import { networks } from '../../../api/networks';
import type { FieldError, PersonTask } from '../../../api/schema';
import { useStore } from '../../../api/store';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import { ErrorsContext } from '../form/errors';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';

interface Identity {
  readonly network: string;
  readonly id: string;
}

/** Who it is about: one person on as many networks as they write on. */
export function AskForPerson({ onAsked }: { onAsked: () => void }) {
  const text = useText();
  const known = [...useStore(networks).values()];
  const [identities, setIdentities] = useState<readonly Identity[]>([{ network: '', id: '' }]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (at: number, patch: Partial<Identity>) => setIdentities(identities.map((each, i) => (i === at ? { ...each, ...patch } : each)));
  const ask = async () => {
    setBusy(true);
    const outcome = await sendCommand<PersonTask>('/api/persons', { commandId: newId(), ...{ identities } });
    setBusy(false);
    setErrors(outcome.kind === 'refused' ? outcome.errors : []);
    setTrouble(outcome.kind === 'ok' || (outcome.kind === 'refused' && outcome.errors.length > 0) ? null : outcome.kind === 'refused' ? outcome.problem.title : text.t('command.unreachable'));
    if (outcome.kind !== 'ok') return;
    setIdentities([{ network: '', id: '' }]);
    announce(text.t('persons.asked'));
    onAsked();
  };
  return (
    <ErrorsContext value={errors}>
      <form onSubmit={(event) => {
        event.preventDefault();
        void ask();
      }}>
        {identities.map((identity, at) => (
          <div key={at} className={styles.grid}>
            <Field label={text.t('persons.network')} path={`identities[${at}].network`}>
              {(given) => (
                <select {...given} value={identity.network} onChange={(event) => change(at, { network: event.target.value })}>
                  <option value="">{text.t('persons.choose')}</option>
                  {known.map((network) => <option key={network.name} value={network.name}>{network.displayName}</option>)}
                </select>
              )}
            </Field>
            <Field label={text.t('persons.id')} path={`identities[${at}].id`} hint={text.t('persons.idHint')}>
              {(given) => <input {...given} value={identity.id} maxLength={500} autoComplete="off" onChange={(event) => change(at, { id: event.target.value })} />}
            </Field>
          </div>
        ))}
        {trouble === null ? null : <Notice tone="danger">{trouble}</Notice>}
        <div className={styles.row}>
          <Button onClick={() => setIdentities([...identities, { network: '', id: '' }])}>{text.t('persons.another')}</Button>
          <Button type="submit" look="primary" busy={busy}>{text.t('persons.look')}</Button>
        </div>
      </form>
    </ErrorsContext>
  );
}
