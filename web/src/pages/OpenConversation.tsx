import { lazy, Suspense } from 'react';
import type { Conversation as ConversationData, Person } from '../api/schema';
import { Conversation } from '../features/conversation/Conversation';
import { useConversation } from '../features/conversation/useConversation';
import { WriteArea } from '../features/replies/WriteArea';
import { ReplyCard } from '../features/replies/ReplyCard';
import { useDraft } from '../features/replies/useDraft';
import { useText } from '../i18n/useText';
import { Button } from '../ui/Button';
import { useShortcut } from '../ui/shortcuts';
import { mayLead } from './mayAct';
import styles from './InboxPage.module.css';

const OrdersPanel = lazy(async () => ({ default: (await import('../features/orders/OrdersPanel')).OrdersPanel }));

interface OpenConversationProps {
  id: string;
  person: Person;
  mayAct: boolean;
  onLeave: () => void;
  addressOf: (conversationId: string) => string;
}

export function OpenConversation({ id, ...rest }: OpenConversationProps) {
  const text = useText();
  const { value, failure } = useConversation(id);
  useShortcut('Escape', rest.onLeave);
  if (value) return <Exchange conversation={value} {...rest} />;
  return (
    <div className={styles.notice}>
      <p role="status">{text.t(failure === null ? 'loading' : failure === 'unreachable' ? 'conversation.failed' : 'conversation.missing')}</p>
      {failure === null ? null : <Button icon="back" onClick={rest.onLeave}>{text.t('conversation.back')}</Button>}
    </div>
  );
}

function Exchange({ conversation, person, mayAct, onLeave, addressOf }: Omit<OpenConversationProps, 'id'> & { conversation: ConversationData }) {
  const text = useText();
  const answers = mayAct && conversation.abilities.reply;
  const hand = useDraft(person.id, conversation, answers);
  const reuse = (words: string) => {
    hand.box.write({ text: hand.draft.text.trim() === '' ? words : `${hand.draft.text}\n${words}` });
    document.getElementById('reply-text')?.focus();
  };
  const answer = (postKey: string) => {
    hand.box.write({ postKey });
    document.getElementById('reply-text')?.focus();
  };
  return (
    <Conversation
      conversation={conversation}
      me={mayAct ? person.id : null}
      onLeave={onLeave}
      addressOf={addressOf}
      onAnswer={answers ? (post) => answer(post.postKey) : null}
      replyCard={(reply, of) => <ReplyCard reply={reply} conversation={of} onReuse={answers ? reuse : null} mayApprove={mayLead(person)} />}
      beside={mayAct ? <Suspense><OrdersPanel conversationId={conversation.conversationId} posts={conversation.posts.filter((post) => !post.byBrand).length} onInsert={answers ? reuse : null} /></Suspense> : null}
      composer={<>
        {conversation.abilities.reply ? null : <p className={styles.noReplies}>{text.t('conversation.noReplies')}</p>}
        {mayAct ? <WriteArea conversation={conversation} hand={hand} me={person.id} answers={answers} /> : null}
      </>}
    />
  );
}
