import { useEffect, useRef, type ReactNode } from 'react';
import type { Conversation as ConversationData, Post, Reply } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { ConversationDetails } from './ConversationDetails';
import { ConversationHead } from './ConversationHead';
import { JoinedLine } from './JoinedLine';
import { Thread } from './Thread';
import { useTied } from './useTied';
import styles from './Conversation.module.css';

interface ConversationProps {
  conversation: ConversationData;
  me: string | null;
  onLeave: () => void;
  addressOf: (conversationId: string) => string;
  replyCard: (reply: Reply, of: ConversationData) => ReactNode;
  /** Answers one certain post; null where that cannot be done. */
  onAnswer: ((post: Post) => void) | null;
  composer: ReactNode;
  /** What others know of the customer's matter. */
  beside: ReactNode;
}

export function Conversation({ conversation, me, onLeave, addressOf, replyCard, onAnswer, composer, beside }: ConversationProps) {
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const id = conversation.conversationId;
  const tied = useTied(conversation);

  useEffect(() => heading.current?.focus({ preventScroll: true }), [id]);

  return (
    <article className={styles.conversation} aria-label={text.t('conversation.label', { name: conversation.customer.name })}>
      <ConversationHead conversation={conversation} me={me} heading={heading} onLeave={onLeave} />
      <div className={styles.body}>
        <div className={styles.exchange}>
          <JoinedLine conversation={conversation} tied={tied} me={me} addressOf={addressOf} />
          <Thread conversation={conversation} tied={tied} me={me} addressOf={addressOf} replyCard={replyCard} onAnswer={onAnswer} />
          {composer}
        </div>
        <ConversationDetails conversation={conversation} addressOf={addressOf} beside={beside} />
      </div>
    </article>
  );
}
