import { use } from 'react';
import { useText } from '../../../i18n/useText';
import { Card } from '../form/Card';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { ConditionFields } from './ConditionFields';
import { EffectFields } from './EffectFields';
import { effectWords } from './effectWords';
import { NamesContext } from './ruleNames';
import type { Rule } from './useRules';

interface RuleCardProps {
  rule: Rule;
  path: string;
  fresh: boolean;
  order: { at: number; of: number; move: (by: -1 | 1) => void };
  onChange: (rule: Rule) => void;
  onRemove: () => void;
}

export function RuleCard({ rule, path, fresh, order, onChange, onRemove }: RuleCardProps) {
  const text = useText();
  const names = use(NamesContext);
  const effects = effectWords(rule.then, names, text).join(' · ');
  return (
    <Card name={rule.name} path={path} open={fresh} order={order} onRemove={onRemove} summary={rule.on ? effects : text.t('rules.off')}>
      <div className={styles.grid}>
        <Field label={text.t('form.name')} path={`${path}.name`}>
          {(given) => <input {...given} value={rule.name} maxLength={80} onChange={(event) => onChange({ ...rule, name: event.target.value })} />}
        </Field>
        <label className={styles.check}>
          <input type="checkbox" checked={rule.on} onChange={(event) => onChange({ ...rule, on: event.target.checked })} />
          {text.t('rules.on')}
        </label>
      </div>
      <GroupErrors path={`${path}.id`} />
      <ConditionFields when={rule.when} path={`${path}.when`} onChange={(patch) => onChange({ ...rule, when: { ...rule.when, ...patch } })} />
      <EffectFields then={rule.then} path={`${path}.then`} onChange={(patch) => onChange({ ...rule, then: { ...rule.then, ...patch } })} />
    </Card>
  );
}
