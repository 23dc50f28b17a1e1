import type { Conversation, Reply } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Badge, type BadgeTone } from '../../ui/Badge';
import type { IconName } from '../../ui/Icon';
import { Message } from '../../ui/Message';
import { SafeLink } from '../../ui/SafeLink';
import { ReplyHold } from './ReplyHold';
import { ReplyDecision } from './ReplyDecision';
import styles from './ReplyCard.module.css';

const STATES: Record<Reply['state'], { tone: BadgeTone; icon: IconName }> = {
  queued: { tone: 'accent', icon: 'clock' },
  sending: { tone: 'accent', icon: 'send' },
  sent: { tone: 'good', icon: 'check' },
  failed: { tone: 'danger', icon: 'alert' },
  unknown: { tone: 'warn', icon: 'alert' },
  discarded: { tone: 'neutral', icon: 'trash' },
  waitsForApproval: { tone: 'warn', icon: 'clock' },
};

interface ReplyCardProps {
  reply: Reply;
  conversation: Conversation;
  /** Puts the text back under the person's hands; null for whoever may only read. */
  onReuse: ((text: string) => void) | null;
  /** A lead: answers that wait for one wait for them. */
  mayApprove: boolean;
}

/** One answer of ours with where it stands. */
export function ReplyCard({ reply, conversation, onReuse, mayApprove }: ReplyCardProps) {
  const text = useText();
  const network = conversation.account.networkName;
  return (
    <Message
      name={reply.by.name}
      ours
      faded={reply.state === 'discarded' || reply.state === 'failed'}
      meta={<>
        <When at={reply.sentAt ?? reply.createdAt} />
        <Badge {...STATES[reply.state]}>{text.t(`replyState.${reply.state}`)}</Badge>
      </>}
      foot={<SafeLink href={reply.permalink}>{text.t('post.open', { network })}</SafeLink>}
    >
      <p className={styles.text} dir="auto">{reply.text}</p>
      {(reply.state === 'queued' && reply.sendAt !== null && !reply.held) || reply.state === 'waitsForApproval' ? <ReplyHold reply={reply} conversation={conversation} onReuse={onReuse} mayApprove={mayApprove} /> : null}
      {reply.state === 'failed' || reply.state === 'unknown' || reply.held ? <ReplyDecision reply={reply} conversation={conversation} onReuse={onReuse} /> : null}
    </Message>
  );
}
