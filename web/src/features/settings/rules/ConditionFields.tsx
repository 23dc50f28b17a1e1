import { use } from 'react';
import type { RuleCondition } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { CATEGORIES } from '../book/book';
import { Choices } from '../form/Choices';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { HoursFields } from '../form/HoursFields';
import { LinesField } from '../form/LinesField';
import { hereZone } from '../people/directory';
import { NamesContext } from './ruleNames';

/** Which posts a rule is for: all that is named has to hold. */
export function ConditionFields({ when, path, onChange }: { when: RuleCondition; path: string; onChange: (patch: Partial<RuleCondition>) => void }) {
  const text = useText();
  const { accounts } = use(NamesContext);
  const { hours } = when;
  return (
    <div className={styles.rows}>
      <h3>{text.t('rules.when')}</h3>
      <div className={styles.grid}>
        <LinesField label={text.t('rules.words')} hint={text.t('rules.wordsHint')} path={`${path}.words`} lines={when.words} onChange={(words) => onChange({ words })} />
        <LinesField label={text.t('rules.authors')} hint={text.t('rules.authorsHint')} path={`${path}.authors`} lines={when.authors} onChange={(authors) => onChange({ authors })} />
      </div>
      <Choices legend={text.t('policies.accounts')} any={text.t('policies.any')} chosen={when.accounts} options={accounts.map((each) => ({ value: each.id, label: each.displayName }))}
        onChange={(chosen) => onChange({ accounts: chosen })} />
      <GroupErrors path={`${path}.accounts`} below />
      <Choices legend={text.t('policies.categories')} any={text.t('policies.any')} chosen={when.categories} options={CATEGORIES.map((value) => ({ value, label: text.t(`category.${value}`) }))}
        onChange={(categories) => onChange({ categories })} />
      {hours === null ? (
        <div className={styles.row}><Button onClick={() => onChange({ hours: { from: '18:00:00', until: '08:00:00', days: [], zone: hereZone() } })}>{text.t('rules.addHours')}</Button></div>
      ) : (
        <div className={styles.row} role="group" aria-label={text.t('rules.hours')}>
          <HoursFields hours={hours} path={`${path}.hours`} onChange={(patch) => onChange({ hours: { ...hours, ...patch } })} />
          <Field label={text.t('calendars.zone')} path={`${path}.hours.zone`}>
            {(given) => <input {...given} value={hours.zone} onChange={(event) => onChange({ hours: { ...hours, zone: event.target.value } })} />}
          </Field>
          <Button look="quiet" icon="trash" aria-label={text.t('settings.remove', { name: text.t('rules.hours') })} onClick={() => onChange({ hours: null })} />
        </div>
      )}
    </div>
  );
}
