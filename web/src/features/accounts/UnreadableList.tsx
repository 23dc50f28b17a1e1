import { useState } from 'react';
import { newId, sendCommand } from '../../api/command';
import type { Unreadable, UnreadableItem } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { showToast } from '../../ui/toasts';
import styles from './AccountList.module.css';

/** Posts that arrived and could not be understood: kept as they came, until somebody reads them again. */
export function UnreadableList({ mayAct }: { mayAct: boolean }) {
  const text = useText();
  const { value, refresh } = usePolled<Unreadable>('/api/unreadable');
  if (!value || value.items.length === 0) return null;
  return (
    <section aria-labelledby="unreadable-title">
      <h2 id="unreadable-title" className={styles.subtitle}>{text.t('unreadable.title')}</h2>
      <p className={styles.hint}>{text.t('unreadable.hint')}</p>
      <ul className={styles.unreadable}>
        {value.items.map((item) => <UnreadablePost key={item.id} item={item} mayAct={mayAct} onChanged={() => void refresh()} />)}
      </ul>
    </section>
  );
}

function UnreadablePost({ item, mayAct, onChanged }: { item: UnreadableItem; mayAct: boolean; onChanged: () => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const send = async (verb: 'replay' | 'dismiss', done: string) => {
    setBusy(true);
    const outcome = await sendCommand(`/api/unreadable/${encodeURIComponent(item.id)}/${verb}`, { commandId: newId() });
    setBusy(false);
    if (outcome.kind === 'ok') announce(done);
    else showToast({ tone: 'problem', words: text.t('command.unreachable') });
    onChanged();
  };
  return (
    <li>
      <div className={styles.line}>
        <span><strong>{item.accountId}</strong> · <When at={item.receivedAt} /> · {item.problem}</span>
        {mayAct ? (
          <>
            <Button icon="undo" busy={busy} onClick={() => void send('replay', text.t('unreadable.replayed'))}>{text.t('unreadable.replay')}</Button>
            <Button icon="check" busy={busy} onClick={() => void send('dismiss', text.t('unreadable.dismissed'))}>{text.t('unreadable.dismiss')}</Button>
          </>
        ) : null}
      </div>
      <details>
        <summary>{text.t('unreadable.raw')}</summary>
        <pre className={styles.raw}>{item.raw}</pre>
      </details>
    </li>
  );
}
