import { useState } from 'react';
import { newId, sendCommand } from '../../../api/command';
import type { PersonTask } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Link } from '../../../ui/Link';
import { Notice } from '../../../ui/Notice';
import { showToast } from '../../../ui/toasts';
import styles from '../form/Form.module.css';

/** There is no way back: says what happens, and what to do with those who still wait. */
export function ErasePersonDialog({ task, who, onClose, onDone }: { task: PersonTask; who: string; onClose: () => void; onDone: () => void }) {
  const text = useText();
  const [alsoOpen, setAlsoOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    setBusy(true);
    const outcome = await sendCommand<PersonTask>(`/api/persons/${task.id}/erase`, { commandId: newId(), ...{ alsoOpen } });
    setBusy(false);
    if (outcome.kind !== 'ok') {
      showToast({ tone: 'problem', words: outcome.kind === 'refused' ? outcome.problem.title : text.t('command.unreachable') });
      return;
    }
    announce(text.t('persons.erasing'));
    onClose();
    onDone();
  };
  return (
    <Dialog title={text.t('persons.eraseTitle', { who })} onClose={onClose}>
      <p>{text.t('persons.eraseWords')}</p>
      {task.open.length === 0 ? null : (
        <>
          <Notice tone="warn">{text.count('persons.open', task.open.length)}</Notice>
          <ul>
            {task.open.map((id) => <li key={id}><Link href={`/open/${id}`}>{text.t('persons.openOne', { id: id.slice(0, 6) })}</Link></li>)}
          </ul>
          <label>
            <input type="checkbox" checked={alsoOpen} onChange={(event) => setAlsoOpen(event.target.checked)} />
            {text.t('persons.alsoOpen')}
          </label>
        </>
      )}
      <div className={styles.row}>
        <Button onClick={onClose}>{text.t('dialog.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={() => void erase()}>{text.t('persons.erase')}</Button>
      </div>
    </Dialog>
  );
}
