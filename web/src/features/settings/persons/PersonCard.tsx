import { useState } from 'react';
import type { PersonTask } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import styles from '../form/Form.module.css';
import { ErasePersonDialog } from './ErasePersonDialog';
import { PersonReport } from './PersonReport';

/** One request: how far it has come, what can be decided about it, and the proof that stays. */
export function PersonCard({ task, onChanged }: { task: PersonTask; onChanged: () => void }) {
  const text = useText();
  const [deciding, setDeciding] = useState(false);
  const who = task.identities?.map(({ network, id }) => `${network} ${id}`).join(', ') ?? text.t('persons.somebody', { task: task.id.slice(0, 6) });
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2>{who}</h2>
        <span className={styles.summary}>{text.t('persons.askedBy', { by: task.askedBy.name, at: text.instant(task.askedAt) })}</span>
        <Badge tone={task.state === 'erased' ? 'good' : task.state === 'waiting' ? 'warn' : 'neutral'}>{text.t(`persons.state.${task.state}`)}</Badge>
      </div>
      <div className={styles.body}>
        <p role="status">{task.state === 'looking' ? text.count('persons.looked', task.looked) : text.count('persons.found', task.conversations)}</p>
        {task.state === 'found' ? (
          <div className={styles.row}>
            <a href={`/api/persons/${task.id}/export`} download>{text.t('persons.export')}</a>
            <Button look="danger" onClick={() => setDeciding(true)}>{text.t('persons.erase')}</Button>
          </div>
        ) : null}
        <PersonReport task={task} />
      </div>
      {deciding ? <ErasePersonDialog task={task} who={who} onClose={() => setDeciding(false)} onDone={onChanged} /> : null}
    </li>
  );
}
