import { useState } from 'react';
import { newId, sendCommand } from '../../../api/command';
import { put, write, type Outcome } from '../../../api/request';
import type { EscalationTarget, EscalationTest, FieldError } from '../../../api/schema';
import type { Text } from '../../../i18n/text';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { Card } from '../form/Card';
import { ErrorsContext } from '../form/errors';
import { GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { TargetForm } from './TargetForm';
import type { TargetKind } from './targets';

interface TargetCardProps {
  target: EscalationTarget;
  kind: TargetKind | undefined;
  mayChange: boolean;
  fresh?: boolean;
  onSaved: () => void;
  onRemoved: () => void;
}

export const kindName = (kind: string, text: Text): string => text.known('target', kind) ?? kind;

/** One target: what it is, its fields, and whether it takes a test. */
export function TargetCard({ target: stored, kind, mayChange, fresh = false, onSaved, onRemoved }: TargetCardProps) {
  const text = useText();
  const [target, setTarget] = useState(stored);
  const [secrets, setSecrets] = useState<Readonly<Record<string, string>>>({});
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [words, setWords] = useState<{ good: boolean; said: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const address = `/api/escalation/targets/${encodeURIComponent(stored.id)}`;

  const ask = async <T,>(outcome: Promise<Outcome<T>>, done: (value: T) => void) => {
    setBusy(true);
    const answer = await outcome;
    setBusy(false);
    setErrors(answer.kind === 'refused' ? answer.errors : []);
    setWords(null);
    if (answer.kind === 'ok') done(answer.value);
    else if (answer.kind !== 'refused' || answer.errors.length === 0) {
      // What was typed stays; the next attempt is based on what the other one saved.
      if (answer.kind === 'refused' && answer.status === 412) onSaved();
      setWords({ good: false, said: answer.kind === 'refused' ? (text.known('problem', answer.problem.code ?? '') ?? answer.problem.title) : text.t('command.unreachable') });
    }
  };
  const { name, language, settings } = target;
  const save = () => void ask(put<EscalationTarget>(address, { name, kind: target.kind, language, settings, secrets }, fresh ? null : `"${stored.version}"`), (saved) => {
    setTarget(saved);
    setSecrets({});
    announce(text.t('settings.saved'));
    onSaved();
  });
  const test = () => void ask(sendCommand<EscalationTest>(`${address}/test`, { commandId: newId() }), ({ taken, words: said }) => setWords({ good: taken, said: taken ? text.t('targets.taken') : text.t('targets.refused', { words: said ?? '' }) }));
  const remove = () => (fresh ? onRemoved() : void ask(write(address, null, 'DELETE'), onRemoved));

  return (
    <ErrorsContext value={errors.map((error) => ({ ...error, field: `target.${error.field}` }))}>
      <Card name={target.name} path="target" open={fresh} {...(mayChange ? { onRemove: remove } : {})} summary={kindName(target.kind, text)}>
        {stored.fromSettings ? <p className={styles.hint}>{text.t('targets.fromSettings')}</p> : null}
        {mayChange ? <TargetForm target={target} kind={kind} secrets={secrets} onChange={setTarget} onSecrets={setSecrets} /> : null}
        <GroupErrors path="target.id" />
        {words ? <p role="status"><Badge tone={words.good ? 'good' : 'danger'} icon={words.good ? 'check' : 'alert'}>{words.said}</Badge></p> : null}
        <div className={styles.row}>
          {mayChange ? <Button look="primary" busy={busy} onClick={save}>{text.t('settings.save')}</Button> : null}
          {fresh ? null : <Button icon="send" busy={busy} onClick={test}>{text.t('targets.test')}</Button>}
        </div>
      </Card>
    </ErrorsContext>
  );
}
