import type { Note } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { PersonMark } from '../../ui/PersonMark';
import styles from './NoteCard.module.css';

/** A note among us: it looks like no post, so that nobody takes it for one. */
export function NoteCard({ note, conversationId, me }: { note: Note; conversationId: string; me: string | null }) {
  const text = useText();
  const { busy, run } = useCommand(conversationId);
  return (
    <article className={styles.note} data-note-id={note.noteId}>
      <header className={styles.head}>
        <PersonMark name={note.by.name} />
        <strong>{note.by.name}</strong>
        <Badge tone="warn" icon="note">{text.t('note.internal')}</Badge>
        <When at={note.at} />
        {note.by.id === me ? <Button look="quiet" icon="trash" className={styles.remove} busy={busy} aria-label={text.t('note.remove')} onClick={() => void run({ verb: `notes/${encodeURIComponent(note.noteId)}`, method: 'DELETE', done: text.t('note.removed') })} /> : null}
      </header>
      <p dir="auto" className={styles.text}>{note.text}</p>
    </article>
  );
}
