import { useRef, type ReactNode } from 'react';
import type { Conversation, Post, Reply } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { NoteCard } from './NoteCard';
import { ParentPost } from './ParentPost';
import { PostCard } from './PostCard';
import { threadOf } from './threadOf';
import { useThreadInView } from './useThreadInView';
import styles from './Thread.module.css';

interface ThreadProps {
  conversation: Conversation;
  me: string | null;
  addressOf: (conversationId: string) => string;
  replyCard: (reply: Reply) => ReactNode;
  onAnswer: ((post: Post) => void) | null;
}

export function Thread({ conversation, me, addressOf, replyCard, onAnswer }: ThreadProps) {
  const text = useText();
  const { previousConversation, nextConversation, parent } = conversation;
  const entries = threadOf(conversation);
  const list = useRef<HTMLOListElement>(null);
  useThreadInView(list, entries.length);
  return (
    <section className={styles.thread} aria-label={text.t('thread.label')}>
      {previousConversation ? <Link href={addressOf(previousConversation)} className={styles.neighbour}>{text.t('thread.previous')}</Link> : null}
      {parent ? <ParentPost parent={parent} /> : null}
      <ol ref={list} className={styles.posts}>
        {entries.map((entry) => (
          <li key={entry.key} data-waiting={entry.kind === 'post' && entry.post.pending}>
            {entry.kind === 'post' ? <PostCard post={entry.post} conversation={conversation} me={me} onAnswer={onAnswer} /> : entry.kind === 'reply' ? replyCard(entry.reply) : <NoteCard note={entry.note} conversationId={conversation.conversationId} me={me} />}
          </li>
        ))}
      </ol>
      {nextConversation ? <Link href={addressOf(nextConversation)} className={styles.neighbour}>{text.t('thread.next')}</Link> : null}
    </section>
  );
}
