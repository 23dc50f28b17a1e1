import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { useActions } from '../../ui/actions';
import { Composer } from './Composer';
import { NoteComposer } from './NoteComposer';
import type { DraftInHand } from './useDraft';
import styles from './WriteArea.module.css';

/** Where people write: to the customer, for all to read, or to each other. */
export function WriteArea({ conversation, hand, me, answers }: { conversation: Conversation; hand: DraftInHand; me: string; answers: boolean }) {
  const text = useText();
  const [noting, setNoting] = useState(!answers);
  const [asked, setAsked] = useState(false);
  const turn = (to: boolean) => {
    // At once: what is typed right after the key belongs into the field.
    flushSync(() => {
      setNoting(to);
      setAsked(true);
    });
    document.getElementById(to ? 'note-text' : 'reply-text')?.focus();
  };
  useActions([
    { id: 'note', words: text.t('note.write'), icon: 'note', shortcut: 'n', run: () => turn(true) },
    ...(answers ? [{ id: 'reply', words: text.t('reply.label'), icon: 'reply' as const, shortcut: 'r', run: () => turn(false) }] : []),
  ]);
  return (
    <div className={styles.area} data-note={noting}>
      {answers ? (
        <div className={styles.kinds} role="group" aria-label={text.t('note.kinds')}>
          <button type="button" aria-pressed={!noting} onClick={() => turn(false)}>{text.t('note.public')}</button>
          <button type="button" aria-pressed={noting} onClick={() => turn(true)}>{text.t('note.internal')}</button>
        </div>
      ) : null}
      {noting ? <NoteComposer key={conversation.conversationId} conversation={conversation} me={me} asked={asked} /> : <Composer conversation={conversation} hand={hand} />}
    </div>
  );
}
