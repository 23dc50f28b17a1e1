import { useMemo, useState } from 'react';
import type { Accounts, EscalationPeople, EscalationTargets, FieldError, People, Tags } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, moved, replaced, without } from '../book/book';
import { ErrorsContext } from '../form/errors';
import { GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { SaveBar } from '../form/SaveBar';
import { ReachContext } from '../ladders/reach';
import { RuleCard } from './RuleCard';
import { RuleTrial } from './RuleTrial';
import { NamesContext } from './ruleNames';
import { rulesDraft, useRules } from './useRules';

const NO_ERRORS: readonly FieldError[] = [];

/** The rules in the order in which they are asked when a post comes in. */
export function RuleList() {
  const text = useText();
  const { rules, stored, errors, trouble, set } = useRules();
  const [tried, setTried] = useState(NO_ERRORS);
  const accounts = useRead<Accounts>('/api/accounts').value?.accounts;
  const people = useRead<People>('/api/people').value?.people;
  const tags = useRead<Tags>('/api/tags').value?.tags;
  const contacts = useRead<EscalationPeople>('/api/escalation/people').value?.people;
  const channels = useRead<EscalationTargets>('/api/escalation/targets').value?.targets;
  const names = useMemo(() => ({ accounts: accounts ?? [], people: people ?? [], tags: tags ?? [] }), [accounts, people, tags]);
  const reach = useMemo(() => ({ people: contacts ?? [], channels: channels ?? [] }), [contacts, channels]);
  if (!rules) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  const add = () => set([...rules, {
    id: freshId('rule', [...rules, ...(stored?.rules ?? [])]),
    name: text.t('rules.new'),
    on: true,
    when: { accounts: [], words: [], categories: [], authors: [], hours: null },
    then: { assign: null, tags: [], priority: null, close: null, notify: [] },
  }]);
  return (
    <ErrorsContext value={errors.length > 0 ? errors : tried}>
      <section aria-labelledby="rules-title">
        <h1 id="rules-title" className={styles.title}>{text.t('rules.title')}</h1>
        <p className={styles.lead}>{text.t('rules.lead')}</p>
        <NamesContext value={names}>
          <ReachContext value={reach}>
            <ol className={styles.cards}>
              {rules.map((rule, i) => (
                <RuleCard
                  key={rule.id}
                  rule={rule}
                  path={`rules[${i}]`}
                  fresh={!stored?.rules.some((each) => each.id === rule.id)}
                  order={{ at: i, of: rules.length, move: (by) => set(moved(rules, i, by)) }}
                  onChange={(next) => set(replaced(rules, i, next))}
                  onRemove={() => set(without(rules, i))}
                />
              ))}
            </ol>
          </ReachContext>
          {rules.length === 0 ? <p className={styles.lead}>{text.t('rules.none')}</p> : null}
          <GroupErrors path="rules" />
          <div className={styles.row}><Button onClick={add}>{text.t('rules.add')}</Button></div>
          {rules.length === 0 ? null : <RuleTrial rules={rules} onErrors={setTried} />}
        </NamesContext>
        {stored && stored.version > 0 ? <p className={styles.hint}>{text.t('rules.version', { version: stored.version, by: stored.changedBy?.name ?? '', at: text.instant(stored.changedAt) })}</p> : null}
        <SaveBar draft={rulesDraft} here="rules" />
      </section>
    </ErrorsContext>
  );
}
