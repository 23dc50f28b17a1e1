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
        {value.items.map((item) => <UnreadablePost key={item.id} item={item} mayAct={mayAct} onReplayed={() => void refresh()} />)}
      </ul>
    </section>
  );
}

function UnreadablePost({ item, mayAct, onReplayed }: { item: UnreadableItem; mayAct: boolean; onReplayed: () => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const replay = async () => {
    setBusy(true);
    const outcome = await sendCommand(`/api/unreadable/${encodeURIComponent(item.id)}/replay`, { commandId: newId() });
    setBusy(false);
    if (outcome.kind === 'ok') announce(text.t('unreadable.replayed'));
    else showToast({ tone: 'problem', words: text.t('command.unreachable') });
    onReplayed();
  };
  return (
    <li>
      <div className={styles.line}>
        <span><strong>{item.accountId}</strong> · <When at={item.receivedAt} /> · {item.problem}</span>
        {mayAct ? <Button icon="undo" busy={busy} onClick={() => void replay()}>{text.t('unreadable.replay')}</Button> : null}
      </div>
      <details>
        <summary>{text.t('unreadable.raw')}</summary>
        <pre className={styles.raw}>{item.raw}</pre>
      </details>
    </li>
  );
}
