import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, replaced, without, type Ladder } from '../book/book';
import { Card } from '../form/Card';
import { Field, GroupErrors } from '../form/Field';
import styles from '../form/Form.module.css';
import { LadderPicture } from './LadderPicture';
import { RungFields } from './RungFields';

export function LadderCard({ ladder, path, fresh, onChange, onRemove }: { ladder: Ladder; path: string; fresh: boolean; onChange: (ladder: Ladder) => void; onRemove: () => void }) {
  const text = useText();
  const rungs = (next: Ladder['rungs']) => onChange({ ...ladder, rungs: next });
  const add = () => rungs([...ladder.rungs, {
    id: freshId('rung', ladder.rungs), at: { moment: 'afterDue', percent: 0, by: '00:30:00' }, tell: [{ kind: 'lead', id: null }], repeatEvery: null, mostRepeats: 0,
  }]);
  return (
    <Card name={ladder.name} path={path} open={fresh} onRemove={onRemove} summary={<LadderPicture ladder={ladder} />}>
      <div className={styles.grid}>
        <Field label={text.t('form.name')} path={`${path}.name`}>
          {(given) => <input {...given} value={ladder.name} maxLength={80} onChange={(event) => onChange({ ...ladder, name: event.target.value })} />}
        </Field>
      </div>
      <ol className={styles.rows}>
        {ladder.rungs.map((rung, i) => (
          <RungFields key={rung.id} rung={rung} number={i + 1} path={`${path}.rungs[${i}]`} onChange={(next) => rungs(replaced(ladder.rungs, i, next))} onRemove={() => rungs(without(ladder.rungs, i))} />
        ))}
      </ol>
      <GroupErrors path={`${path}.rungs`} />
      <div className={styles.row}><Button onClick={add}>{text.t('ladders.addRung')}</Button></div>
    </Card>
  );
}
