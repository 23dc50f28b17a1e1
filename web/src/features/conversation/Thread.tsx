import type { ReactNode } from 'react';
import type { Conversation, Post, Reply } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { ParentPost } from './ParentPost';
import { PostCard } from './PostCard';
import { threadOf } from './threadOf';
import styles from './Thread.module.css';

interface ThreadProps {
  conversation: Conversation;
  addressOf: (conversationId: string) => string;
  replyCard: (reply: Reply) => ReactNode;
  onAnswer: ((post: Post) => void) | null;
}

export function Thread({ conversation, addressOf, replyCard, onAnswer }: ThreadProps) {
  const text = useText();
  const { previousConversation, nextConversation, parent } = conversation;
  return (
    <section className={styles.thread} aria-label={text.t('thread.label')}>
      {previousConversation ? <Link href={addressOf(previousConversation)} className={styles.neighbour}>{text.t('thread.previous')}</Link> : null}
      {parent ? <ParentPost parent={parent} /> : null}
      <ol className={styles.posts}>
        {threadOf(conversation).map((entry) => (
          <li key={entry.key}>
            {entry.kind === 'post' ? <PostCard post={entry.post} networkName={conversation.account.networkName} onAnswer={onAnswer} /> : replyCard(entry.reply)}
          </li>
        ))}
      </ol>
      {nextConversation ? <Link href={addressOf(nextConversation)} className={styles.neighbour}>{text.t('thread.next')}</Link> : null}
    </section>
  );
}
