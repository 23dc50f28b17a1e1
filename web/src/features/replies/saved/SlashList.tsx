import { useText } from '../../../i18n/useText';
import type { FilledReply } from './fillSaved';
import styles from './SlashList.module.css';

interface SlashListProps {
  id: string;
  found: readonly FilledReply[];
  active: number;
  onPick: (reply: FilledReply) => void;
}

/** What the shortcut that is being typed may mean; the field keeps the focus. */
export function SlashList({ id, found, active, onPick }: SlashListProps) {
  const text = useText();
  return (
    <div className={styles.list} id={id} role="listbox" aria-label={text.t('saved.title')}>
      {found.map((reply, index) => (
        // Pressing must not take the focus out of the field.
        <div key={reply.id} id={`${id}-${index}`} role="option" tabIndex={-1} aria-selected={index === active} className={styles.option} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(reply)} onKeyDown={() => undefined}>
          <kbd className={styles.key}>/{reply.shortcut}</kbd>
          <span className={styles.title}>{reply.title}</span>
          <span className={styles.words}>{reply.text}</span>
        </div>
      ))}
    </div>
  );
}
