import { useState } from 'react';
import type { EscalationTarget, EscalationTargets } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId } from '../book/book';
import styles from '../form/Form.module.css';
import { kindName, TargetCard } from './TargetCard';

/** The places outside the inbox where people are told. Each is saved by itself: its secrets go to the vault and never come back. */
export function TargetList({ mayChange }: { mayChange: boolean }) {
  const text = useText();
  const { value, failed, again } = useRead<EscalationTargets>('/api/escalation/targets');
  const [added, setAdded] = useState<EscalationTarget | null>(null);
  if (!value) return <p role="status">{text.t(failed ? 'settings.trouble.load' : 'loading')}</p>;
  const kindOf = (target: EscalationTarget) => value.kinds.find((kind) => kind.name === target.kind);
  return (
    <section aria-labelledby="targets-title">
      <h1 id="targets-title" className={styles.title}>{text.t('targets.title')}</h1>
      <p className={styles.lead}>{text.t('targets.lead')}</p>
      <ul className={styles.cards}>
        {value.targets.map((target) => <TargetCard key={target.id} target={target} kind={kindOf(target)} mayChange={mayChange && !target.fromSettings} onSaved={again} onRemoved={again} />)}
        {added ? (
          <TargetCard key={added.id} target={added} kind={kindOf(added)} mayChange fresh onRemoved={() => setAdded(null)} onSaved={() => {
            setAdded(null);
            again();
          }} />
        ) : null}
      </ul>
      {mayChange && !added ? (
        <div className={styles.row} role="group" aria-label={text.t('targets.add')}>
          <span>{text.t('targets.add')}</span>
          {value.kinds.map((kind) => (
            <Button key={kind.name} onClick={() => setAdded({ id: freshId(kind.name, value.targets), name: kindName(kind.name, text), kind: kind.name, language: text.language, settings: {}, secrets: [], fromSettings: false, version: 0 })}>
              {kindName(kind.name, text)}
            </Button>
          ))}
        </div>
      ) : null}
      {mayChange ? null : <p className={styles.hint}>{text.t('targets.forAdmins')}</p>}
    </section>
  );
}
