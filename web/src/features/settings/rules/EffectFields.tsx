import { use } from 'react';
import { useText } from '../../../i18n/useText';
import { CLOSE_REASONS, PRIORITIES } from '../book/book';
import { Choices } from '../form/Choices';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { RecipientFields } from '../ladders/RecipientFields';
import { NamesContext } from './ruleNames';
import type { RuleEffect } from './useRules';

/** What a rule does: at least one of it. */
export function EffectFields({ then, path, onChange }: { then: RuleEffect; path: string; onChange: (patch: Partial<RuleEffect>) => void }) {
  const text = useText();
  const { people, tags } = use(NamesContext);
  const answering = people.filter((person) => person.roles.some((role) => role !== 'reader'));
  const gone = answering.some((person) => person.id === then.assign) ? null : then.assign;
  const goneTags = then.tags.filter((tag) => !tags.some((each) => each.key === tag));
  return (
    <div className={styles.rows}>
      <h3>{text.t('rules.then')}</h3>
      <GroupErrors path={path} />
      <div className={styles.grid}>
        <Field label={text.t('rules.assign')} path={`${path}.assign`}>
          {(given) => (
            <select {...given} value={then.assign ?? ''} onChange={(event) => onChange({ assign: event.target.value || null })}>
              <option value="">{text.t('rules.leave')}</option>
              {gone === null ? null : <option value={gone}>{text.t('rules.gone', { name: gone })}</option>}
              {answering.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
            </select>
          )}
        </Field>
        <Field label={text.t('rules.priority')} path={`${path}.priority`}>
          {(given) => (
            <select {...given} value={then.priority ?? ''} onChange={(event) => onChange({ priority: PRIORITIES.find((each) => each === event.target.value) ?? null })}>
              <option value="">{text.t('rules.leave')}</option>
              {PRIORITIES.map((each) => <option key={each} value={each}>{text.t(`priority.${each}`)}</option>)}
            </select>
          )}
        </Field>
        <Field label={text.t('rules.close')} path={`${path}.close`} hint={text.t('rules.closeHint')}>
          {(given) => (
            <select {...given} value={then.close ?? ''} onChange={(event) => onChange({ close: CLOSE_REASONS.find((each) => each === event.target.value) ?? null })}>
              <option value="">{text.t('rules.leaveOpen')}</option>
              {CLOSE_REASONS.map((each) => <option key={each} value={each}>{text.t(`reason.${each}`)}</option>)}
            </select>
          )}
        </Field>
      </div>
      <Choices legend={text.t('rules.tags')} any={text.t('rules.noTags')} chosen={then.tags} onChange={(chosen) => onChange({ tags: chosen })}
        options={[...tags.map((tag) => ({ value: tag.key, label: tag.name })), ...goneTags.map((tag) => ({ value: tag, label: text.t('rules.gone', { name: tag }) }))]} />
      <GroupErrors path={`${path}.tags`} below />
      <RecipientFields tell={then.notify} path={`${path}.notify`} of={text.t('rules.itself')} onChange={(notify) => onChange({ notify })} />
    </div>
  );
}
