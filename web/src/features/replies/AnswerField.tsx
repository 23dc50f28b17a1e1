import { flushSync } from 'react-dom';
import type { RefObject } from 'react';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import type { FilledReply } from './saved/fillSaved';
import { SlashList } from './saved/SlashList';
import { useSlash } from './saved/useSlash';
import styles from './Composer.module.css';

const SUGGESTED = 'saved-suggested';

interface AnswerFieldProps {
  conversation: Conversation;
  field: RefObject<HTMLTextAreaElement | null>;
  words: string;
  readOnly: boolean;
  fits: boolean;
  saved: readonly FilledReply[];
  onWrite: (text: string) => void;
  onSend: () => void;
}

/** Where the answer is typed. A slash and a shortcut bring in a saved reply. */
export function AnswerField({ conversation, field, words, readOnly, fits, saved, onWrite, onSend }: AnswerFieldProps) {
  const text = useText();
  const slash = useSlash(saved, ({ from, to }, reply) => {
    flushSync(() => onWrite(words.slice(0, from) + reply.text + words.slice(to)));
    const cursor = from + reply.text.length;
    field.current?.setSelectionRange(cursor, cursor);
  });
  const suggesting = slash.found.length > 0;
  return (
    <div className={styles.writing}>
      {suggesting ? <SlashList id={SUGGESTED} found={slash.found} active={slash.active} onPick={slash.pick} /> : null}
      <textarea
        ref={field}
        id="reply-text"
        className={styles.field}
        rows={3}
        value={words}
        readOnly={readOnly}
        placeholder={text.t('reply.placeholder', { name: conversation.customer.name || conversation.customer.handle })}
        aria-label={text.t('reply.text')}
        aria-describedby="reply-count"
        aria-invalid={!fits}
        aria-keyshortcuts="r"
        {...(suggesting ? { 'aria-autocomplete': 'list', 'aria-controls': SUGGESTED, 'aria-activedescendant': `${SUGGESTED}-${slash.active}` } : {})}
        onBlur={slash.close}
        onChange={(event) => {
          onWrite(event.target.value);
          slash.typed(event.target.value, event.target.selectionStart);
        }}
        onKeyDown={(event) => {
          if (slash.onKey(event)) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
    </div>
  );
}
