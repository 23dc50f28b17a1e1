import type { EscalationPerson, EscalationTarget, EscalationTeam, Rota } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { today } from '../book/book';
import { Card } from '../form/Card';
import { Field } from '../form/Field';
import styles from '../form/Form.module.css';
import { OrderedChoice } from '../form/OrderedChoice';
import { hereZone } from './directory';

interface TeamCardProps {
  team: EscalationTeam;
  path: string;
  people: readonly EscalationPerson[];
  targets: readonly EscalationTarget[];
  fresh: boolean;
  onChange: (team: EscalationTeam) => void;
  onRemove: () => void;
}

export function TeamCard({ team, path, people, targets, fresh, onChange, onRemove }: TeamCardProps) {
  const text = useText();
  const set = (patch: Partial<EscalationTeam>) => onChange({ ...team, ...patch });
  const begin = () => set({ onCall: { people: people.slice(0, 1).map((each) => each.id), firstDay: today(), at: '09:00:00', zone: hereZone(), days: 7 } });
  return (
    <Card name={team.id} path={path} open={fresh} onRemove={onRemove} summary={people.find((each) => each.id === team.lead)?.name ?? text.t('people.noLead')}>
      <div className={styles.grid}>
        <Field label={text.t('people.teamId')} path={`${path}.id`} hint={text.t('people.teamIdHint')}>
          {(given) => <input {...given} value={team.id} maxLength={40} onChange={(event) => set({ id: event.target.value })} />}
        </Field>
        <Field label={text.t('recipient.lead')} path={`${path}.lead`}>
          {(given) => (
            <select {...given} value={team.lead ?? ''} onChange={(event) => set({ lead: event.target.value || null })}>
              <option value="">{text.t('people.noLead')}</option>
              {people.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
            </select>
          )}
        </Field>
      </div>
      <OrderedChoice legend={text.t('people.teamReach')} none={text.t('people.unreached')} options={targets} chosen={team.reach} path={`${path}.reach`} onChange={(reach) => set({ reach })} />
      <h3>{text.t('recipient.onCall')}</h3>
      {team.onCall === null
        ? <div className={styles.row}><Button onClick={begin}>{text.t('people.addRota')}</Button></div>
        : <RotaFields rota={team.onCall} path={`${path}.onCall`} people={people} onChange={(onCall) => set({ onCall })} />}
    </Card>
  );
}

function RotaFields({ rota, path, people, onChange }: { rota: Rota; path: string; people: readonly EscalationPerson[]; onChange: (rota: Rota | null) => void }) {
  const text = useText();
  return (
    <div className={styles.rows}>
      <OrderedChoice legend={text.t('people.turns')} none={text.t('people.nobody')} options={people} chosen={rota.people} path={`${path}.people`} onChange={(chosen) => onChange({ ...rota, people: chosen })} />
      <div className={styles.grid}>
        <Field label={text.t('people.firstDay')} path={`${path}.firstDay`}>
          {(given) => <input {...given} type="date" required value={rota.firstDay} onChange={(event) => onChange({ ...rota, firstDay: event.target.value || rota.firstDay })} />}
        </Field>
        <Field label={text.t('people.changesAt')} path={`${path}.at`}>
          {(given) => <input {...given} type="time" required value={rota.at.slice(0, 5)} onChange={(event) => onChange({ ...rota, at: `${event.target.value || '00:00'}:00` })} />}
        </Field>
        <Field label={text.t('people.turnDays')} path={`${path}.days`}>
          {(given) => <input {...given} type="number" min={1} max={365} value={rota.days} onChange={(event) => onChange({ ...rota, days: event.target.valueAsNumber || 0 })} />}
        </Field>
        <Field label={text.t('calendars.zone')} path={`${path}.zone`}>
          {(given) => <input {...given} value={rota.zone} onChange={(event) => onChange({ ...rota, zone: event.target.value })} />}
        </Field>
      </div>
      <div className={styles.row}><Button look="quiet" icon="trash" onClick={() => onChange(null)}>{text.t('people.removeRota')}</Button></div>
    </div>
  );
}
