import { lazy, Suspense, useState, type RefObject } from 'react';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { useActions } from '../../ui/actions';
import { insertAt } from './insertAt';
import type { FilledReply } from './saved/fillSaved';
import { readSavedReplies } from './saved/savedReplies';
import styles from './Composer.module.css';

const SavedReplyPicker = lazy(async () => ({ default: (await import('./saved/SavedReplyPicker')).SavedReplyPicker }));
const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker')).EmojiPicker }));

interface ComposerToolsProps {
  field: RefObject<HTMLTextAreaElement | null>;
  saved: readonly FilledReply[];
  previewing: boolean;
  onPreview: (on: boolean) => void;
  onWrite: (text: string) => void;
}

/** What helps while writing: saved replies, signs, and a look at how it will stand there. */
export function ComposerTools({ field, saved, previewing, onPreview, onWrite }: ComposerToolsProps) {
  const text = useText();
  const [picking, setPicking] = useState<'emoji' | 'saved' | null>(null);
  const openSaved = () => {
    void readSavedReplies();
    setPicking('saved');
  };
  useActions([{ id: 'saved', words: text.t('saved.title'), icon: 'saved', shortcut: 'v', run: openSaved }]);
  const insert = (words: string) => {
    const area = field.current;
    if (!area) return;
    const { text: written, cursor } = insertAt(area.value, area.selectionStart, area.selectionEnd, words);
    onWrite(written);
    // After the text is there and the list has given the focus back.
    setTimeout(() => {
      area.focus();
      area.setSelectionRange(cursor, cursor);
    }, 50);
  };
  return (
    <div className={styles.tools} role="group" aria-label={text.t('composer.tools')}>
      <Tip words={text.t('composer.emoji')}>
        <Button look="quiet" icon="smile" aria-label={text.t('composer.emoji')} onClick={() => setPicking('emoji')} />
      </Tip>
      <Tip words={text.t('saved.title')} shortcut="V">
        <Button look="quiet" icon="saved" aria-label={text.t('saved.title')} onClick={openSaved} />
      </Tip>
      <Tip words={text.t('composer.preview')}>
        <Button look="quiet" icon="eye" aria-label={text.t('composer.preview')} aria-pressed={previewing} onClick={() => onPreview(!previewing)} />
      </Tip>
      {picking === 'emoji' ? <Suspense><EmojiPicker onClose={() => setPicking(null)} onPick={insert} /></Suspense> : null}
      {picking === 'saved' ? <Suspense><SavedReplyPicker offered={saved} onClose={() => setPicking(null)} onPick={(reply) => insert(reply.text)} /></Suspense> : null}
    </div>
  );
}
