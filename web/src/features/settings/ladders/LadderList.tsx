import { useMemo } from 'react';
import type { EscalationPeople, EscalationTargets } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, replaced, without, type Ladder } from '../book/book';
import { bookDraft, useBook } from '../book/useBook';
import { ErrorsContext } from '../form/errors';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { SaveBar } from '../form/SaveBar';
import { LadderCard } from './LadderCard';
import { ReachContext } from './reach';

/** Who is told when, as the time of a waiting customer runs down and out. */
export function LadderList() {
  const text = useText();
  const { book, stored, errors, trouble, change } = useBook();
  const people = useRead<EscalationPeople>('/api/escalation/people').value?.people;
  const channels = useRead<EscalationTargets>('/api/escalation/targets').value?.targets;
  const reach = useMemo(() => ({ people: people ?? [], channels: channels ?? [] }), [people, channels]);
  if (!book) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  const set = (ladders: readonly Ladder[]) => change({ ladders });
  const add = () => set([...book.ladders, {
    id: freshId('ladder', book.ladders),
    name: text.t('ladders.new'),
    rungs: [
      { id: 'rung-1', at: { moment: 'percentOfTarget', percent: 75, by: '00:00:00' }, tell: [{ kind: 'assignee', id: null }], repeatEvery: null, mostRepeats: 0 },
      { id: 'rung-2', at: { moment: 'atDue', percent: 0, by: '00:00:00' }, tell: [{ kind: 'lead', id: null }], repeatEvery: '00:15:00', mostRepeats: 3 },
    ],
  }]);
  return (
    <ErrorsContext value={errors}>
      <section aria-labelledby="ladders-title">
        <h1 id="ladders-title" className={styles.title}>{text.t('ladders.title')}</h1>
        <p className={styles.lead}>{text.t('ladders.lead')}</p>
        <ReachContext value={reach}>
          <ul className={styles.cards}>
            {book.ladders.map((ladder, i) => (
              <LadderCard key={ladder.id} ladder={ladder} path={`ladders[${i}]`} fresh={!stored?.ladders.some((each) => each.id === ladder.id)}
                onChange={(next) => set(replaced(book.ladders, i, next))} onRemove={() => set(without(book.ladders, i))} />
            ))}
          </ul>
        </ReachContext>
        <div className={styles.row}><Button onClick={add}>{text.t('ladders.add')}</Button></div>
        <div className={styles.lead}>
          <Field label={text.t('ladders.blindness')} path="blindnessLadder" hint={text.t('ladders.blindnessHint')}>
            {(given) => (
              <select {...given} value={book.blindnessLadder ?? ''} onChange={(event) => change({ blindnessLadder: event.target.value || null })}>
                <option value="">{text.t('recipient.administrator')}</option>
                {book.ladders.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
              </select>
            )}
          </Field>
          <GroupErrors path="ladders" />
        </div>
        <SaveBar draft={bookDraft} here="ladders" />
      </section>
    </ErrorsContext>
  );
}
