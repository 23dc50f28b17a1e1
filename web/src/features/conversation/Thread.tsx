import { useRef, type ReactNode } from 'react';
import type { Conversation, Post, Reply } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { NoteCard } from './NoteCard';
import { ParentPost } from './ParentPost';
import { PostCard } from './PostCard';
import { threadOf } from './threadOf';
import { useMentionSeen } from './useMentionSeen';
import { useThreadInView } from './useThreadInView';
import styles from './Thread.module.css';

interface ThreadProps {
  conversation: Conversation;
  me: string | null;
  addressOf: (conversationId: string) => string;
  /** Others that this one is joined with. */
  tied: readonly Conversation[];
  replyCard: (reply: Reply, of: Conversation) => ReactNode;
  onAnswer: ((post: Post) => void) | null;
}

export function Thread({ conversation, tied, me, addressOf, replyCard, onAnswer }: ThreadProps) {
  const text = useText();
  const { previousConversation, nextConversation, parent } = conversation;
  const entries = threadOf(conversation, tied);
  const list = useRef<HTMLOListElement>(null);
  useThreadInView(list, entries.length);
  useMentionSeen(list, conversation, me);
  return (
    <section className={styles.thread} aria-label={text.t('thread.label')}>
      {previousConversation ? <Link href={addressOf(previousConversation)} className={styles.neighbour}>{text.t('thread.previous')}</Link> : null}
      {parent ? <ParentPost parent={parent} /> : null}
      <ol ref={list} className={styles.posts}>
        {entries.map((entry) => (
          <li key={`${entry.of.conversationId}-${entry.key}`} data-waiting={entry.kind === 'post' && entry.post.pending} data-joined={entry.of !== conversation}>
            {entry.kind === 'post' ? <PostCard post={entry.post} conversation={entry.of} me={me} onAnswer={entry.of === conversation ? onAnswer : null} /> : entry.kind === 'reply' ? replyCard(entry.reply, entry.of) : <NoteCard note={entry.note} conversationId={entry.of.conversationId} me={me} />}
            {entry.kind === 'post' && entry.of !== conversation && entry.post.pending ? <Link href={addressOf(entry.of.conversationId)} className={styles.there}>{text.t('join.answerThere')}</Link> : null}
          </li>
        ))}
      </ol>
      {nextConversation ? <Link href={addressOf(nextConversation)} className={styles.neighbour}>{text.t('thread.next')}</Link> : null}
    </section>
  );
}
