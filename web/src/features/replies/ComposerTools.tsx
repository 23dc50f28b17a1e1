import { lazy, Suspense, useState, type RefObject } from 'react';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Tip } from '../../ui/Tip';
import { insertAt } from './insertAt';
import styles from './Composer.module.css';

const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker')).EmojiPicker }));

interface ComposerToolsProps {
  field: RefObject<HTMLTextAreaElement | null>;
  previewing: boolean;
  onPreview: (on: boolean) => void;
  onWrite: (text: string) => void;
}

/** What helps while writing: signs, and a look at how it will stand there. */
export function ComposerTools({ field, previewing, onPreview, onWrite }: ComposerToolsProps) {
  const text = useText();
  const [picking, setPicking] = useState(false);
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
        <Button look="quiet" icon="smile" aria-label={text.t('composer.emoji')} onClick={() => setPicking(true)} />
      </Tip>
      <Tip words={text.t('composer.preview')}>
        <Button look="quiet" icon="eye" aria-label={text.t('composer.preview')} aria-pressed={previewing} onClick={() => onPreview(!previewing)} />
      </Tip>
      {picking ? <Suspense><EmojiPicker onClose={() => setPicking(false)} onPick={insert} /></Suspense> : null}
    </div>
  );
}
