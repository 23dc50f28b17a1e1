import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { MOMENTS, type Rung, type RungTime } from '../book/book';
import { DurationField } from '../form/DurationField';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { RecipientFields } from './RecipientFields';

/** One rung: when it is reached, who is told, and how often again. */
export function RungFields({ rung, number, path, onChange, onRemove }: { rung: Rung; number: number; path: string; onChange: (rung: Rung) => void; onRemove: () => void }) {
  const text = useText();
  const at = (patch: Partial<RungTime>) => onChange({ ...rung, at: { ...rung.at, ...patch } });
  return (
    <li className={styles.card}>
      <div className={styles.body}>
        <div className={styles.grid}>
          <Field label={text.t('ladders.moment', { number })} path={`${path}.at`}>
            {(given) => (
              <select {...given} value={rung.at.moment} onChange={(event) => at(usual(event.target.value))}>
                {MOMENTS.map((moment) => <option key={moment} value={moment}>{text.t(`ladders.moment.${moment}`)}</option>)}
              </select>
            )}
          </Field>
          {rung.at.moment === 'percentOfTarget' ? (
            <Field label={text.t('ladders.percent', { number })} path={`${path}.at.percent`}>
              {(given) => <input {...given} type="number" min={1} max={99} value={rung.at.percent} onChange={(event) => at({ percent: event.target.valueAsNumber || 0 })} />}
            </Field>
          ) : null}
          {rung.at.moment === 'beforeDue' || rung.at.moment === 'afterDue' ? <DurationField label={text.t('ladders.by', { number })} path={`${path}.at.by`} value={rung.at.by} onChange={(by) => at({ by })} /> : null}
        </div>
        <RecipientFields tell={rung.tell} path={`${path}.tell`} of={text.t('ladders.rung', { number })} onChange={(tell) => onChange({ ...rung, tell })} />
        <div className={styles.grid}>
          <label className={styles.check}>
            <input type="checkbox" checked={rung.repeatEvery !== null}
              onChange={(event) => onChange({ ...rung, repeatEvery: event.target.checked ? '00:15:00' : null, mostRepeats: event.target.checked ? 3 : 0 })} />
            {text.t('ladders.repeat', { number })}
          </label>
          {rung.repeatEvery === null ? null : (
            <>
              <DurationField label={text.t('ladders.every', { number })} path={`${path}.repeatEvery`} value={rung.repeatEvery} onChange={(repeatEvery) => onChange({ ...rung, repeatEvery })} />
              <Field label={text.t('ladders.most', { number })} path={`${path}.mostRepeats`}>
                {(given) => <input {...given} type="number" min={1} max={20} value={rung.mostRepeats} onChange={(event) => onChange({ ...rung, mostRepeats: event.target.valueAsNumber || 0 })} />}
              </Field>
            </>
          )}
        </div>
        <GroupErrors path={`${path}.id`} />
        <div className={styles.foot}><Button look="quiet" icon="trash" onClick={onRemove}>{text.t('ladders.removeRung', { number })}</Button></div>
      </div>
    </li>
  );
}

function usual(chosen: string): RungTime {
  const moment = MOMENTS.find((each) => each === chosen) ?? 'atDue';
  return { moment, percent: moment === 'percentOfTarget' ? 50 : 0, by: moment === 'beforeDue' || moment === 'afterDue' ? '00:15:00' : '00:00:00' };
}
