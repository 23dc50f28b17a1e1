import type { EscalationPerson, EscalationTarget } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Card } from '../form/Card';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';
import { OrderedChoice } from '../form/OrderedChoice';
import { AbsenceFields } from './AbsenceFields';

interface ContactCardProps {
  person: EscalationPerson;
  path: string;
  people: readonly EscalationPerson[];
  targets: readonly EscalationTarget[];
  fresh: boolean;
  onChange: (person: EscalationPerson) => void;
  onRemove: () => void;
}

export function ContactCard({ person, path, people, targets, fresh, onChange, onRemove }: ContactCardProps) {
  const text = useText();
  const set = (patch: Partial<EscalationPerson>) => onChange({ ...person, ...patch });
  const summary = person.reach.map((id) => targets.find((each) => each.id === id)?.name ?? id).join(' → ') || text.t('people.unreached');
  return (
    <Card name={person.name} path={path} open={fresh} onRemove={onRemove} summary={summary}>
      <div className={styles.grid}>
        <Field label={text.t('form.name')} path={`${path}.name`}>
          {(given) => <input {...given} value={person.name} maxLength={100} onChange={(event) => set({ name: event.target.value })} />}
        </Field>
        <Field label={text.t('people.id')} path={`${path}.id`} hint={text.t('people.idHint')}>
          {(given) => <input {...given} value={person.id} maxLength={100} onChange={(event) => set({ id: event.target.value })} />}
        </Field>
        <Field label={text.t('people.email')} path={`${path}.email`}>
          {(given) => <input {...given} type="email" value={person.email ?? ''} onChange={(event) => set({ email: event.target.value || null })} />}
        </Field>
        <Field label={text.t('calendars.zone')} path={`${path}.zone`}>
          {(given) => <input {...given} value={person.zone} onChange={(event) => set({ zone: event.target.value })} />}
        </Field>
        <Field label={text.t('language.label')} path={`${path}.language`}>
          {(given) => (
            <select {...given} value={person.language} onChange={(event) => set({ language: event.target.value === 'de' ? 'de' : 'en' })}>
              <option value="de">Deutsch</option>
              <option value="en">English</option>
            </select>
          )}
        </Field>
        <Field label={text.t('people.deputy')} path={`${path}.deputy`} hint={text.t('people.deputyHint')}>
          {(given) => (
            <select {...given} value={person.deputy ?? ''} onChange={(event) => set({ deputy: event.target.value || null })}>
              <option value="">{text.t('people.noDeputy')}</option>
              {people.filter((each) => each.id !== person.id).map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          )}
        </Field>
      </div>
      <OrderedChoice legend={text.t('people.reach')} none={text.t('people.unreached')} options={targets} chosen={person.reach} path={`${path}.reach`} onChange={(reach) => set({ reach })} />
      <AbsenceFields person={person} path={path} onChange={set} />
    </Card>
  );
}
