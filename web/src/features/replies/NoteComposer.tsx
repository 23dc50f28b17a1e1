import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Conversation, People } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { recall, remember } from '../../ui/memory';
import { insertAt } from './insertAt';
import { mentionsIn } from './mentionsIn';
import styles from './Composer.module.css';

const Picker = lazy(async () => ({ default: (await import('../../ui/Picker')).Picker }));

/** Writes a note among us. An @ offers the colleagues. */
export function NoteComposer({ conversation, me, asked }: { conversation: Conversation; me: string; asked: boolean }) {
  const text = useText();
  const key = `note:${me}:${conversation.conversationId}`;
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, run } = useCommand(conversation.conversationId);
  const people = (useRead<People>('/api/people').value?.people ?? []).filter((person) => person.id !== me);
  const [words, setWords] = useState(() => recall(key) ?? '');
  const [mentioning, setMentioning] = useState(false);
  // Whoever asked for it writes at once, however long it took to load.
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const write = (next: string) => {
    setWords(next);
    remember(key, next === '' ? null : next);
  };
  const save = async () => {
    if (busy || words.trim() === '') return;
    if (await run({ verb: 'note', body: { text: words.trim(), mentions: mentionsIn(words, people) }, done: text.t('note.saved') })) write('');
  };
  const mention = (id: string) => {
    const person = people.find((each) => each.id === id);
    const area = field.current;
    if (!person || !area) return;
    const at = area.selectionStart;
    const { text: written, cursor } = insertAt(words, words.slice(0, at).endsWith('@') ? at - 1 : at, at, `@${person.name} `);
    write(written);
    setTimeout(() => {
      area.focus();
      area.setSelectionRange(cursor, cursor);
    }, 50);
  };
  return (
    <form className={styles.composer} data-note aria-label={text.t('note.write')} onSubmit={(event) => {
      event.preventDefault();
      void save();
    }}>
      <textarea
        ref={field}
        id="note-text"
        className={styles.field}
        rows={3}
        maxLength={10_000}
        value={words}
        placeholder={text.t('note.placeholder')}
        aria-label={text.t('note.text')}
        onChange={(event) => {
          const typed = event.target.value;
          write(typed);
          if (typed.length > words.length && /(^|\s)@$/.test(typed.slice(0, event.target.selectionStart))) setMentioning(true);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      <div className={styles.foot}>
        <Button look="quiet" icon="person" onClick={() => setMentioning(true)}>{text.t('note.mention')}</Button>
        <Button look="primary" icon="note" type="submit" className={styles.send} busy={busy} disabled={words.trim() === ''}>{text.t('note.save')}</Button>
      </div>
      {mentioning ? <Suspense><Picker title={text.t('note.mention')} options={people.map((person) => ({ value: person.id, label: person.name, icon: 'person' }))} onPick={mention} onClose={() => setMentioning(false)} /></Suspense> : null}
    </form>
  );
}
