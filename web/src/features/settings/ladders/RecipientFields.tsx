import { use } from 'react';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { RECIPIENTS, replaced, without, type Recipient } from '../book/book';
import { GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { ReachContext } from './reach';

/** Whom a rung or a rule tells, named by `of`; people and channels are chosen from those that there are. */
export function RecipientFields({ tell, path, of, onChange }: { tell: readonly Recipient[]; path: string; of: string; onChange: (tell: readonly Recipient[]) => void }) {
  const text = useText();
  const { people, channels } = use(ReachContext);
  const named = (kind: Recipient['kind']) => (kind === 'person' ? people : kind === 'channel' ? channels : null);
  return (
    <fieldset className={styles.choices}>
      <legend>{text.t('ladders.tell', { of })}</legend>
      {tell.map((recipient, at) => {
        const choice = named(recipient.kind);
        return (
          <span key={at} className={styles.times}>
            <span className={styles.field}>
              <select aria-label={text.t('ladders.recipient', { of, place: at + 1 })} value={recipient.kind} onChange={(event) => {
                const kind = RECIPIENTS.find((each) => each === event.target.value) ?? 'administrator';
                onChange(replaced(tell, at, { kind, id: named(kind)?.[0]?.id ?? null }));
              }}>
                {RECIPIENTS.map((kind) => <option key={kind} value={kind}>{text.t(`recipient.${kind}`)}</option>)}
              </select>
            </span>
            {choice === null ? null : (
              <span className={styles.field}>
                <select aria-label={text.t('ladders.who', { of, place: at + 1 })} value={recipient.id ?? ''} onChange={(event) => onChange(replaced(tell, at, { ...recipient, id: event.target.value }))}>
                  {choice.some((each) => each.id === recipient.id) ? null : <option value={recipient.id ?? ''}>{recipient.id ?? text.t('ladders.nobody')}</option>}
                  {choice.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
                </select>
              </span>
            )}
            <Button look="quiet" icon="close" aria-label={text.t('ladders.untell', { of, place: at + 1 })} onClick={() => onChange(without(tell, at))} />
          </span>
        );
      })}
      <Button look="quiet" aria-label={text.t('ladders.tellMore', { of })} onClick={() => onChange([...tell, { kind: 'lead', id: null }])}>+</Button>
      <GroupErrors path={path} below />
    </fieldset>
  );
}
