import type { Conversation, Reply } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import styles from './ReplyCard.module.css';

interface ReplyHoldProps {
  reply: Reply;
  conversation: Conversation;
  mayApprove: boolean;
  /** Null for whoever may only read. */
  onReuse: ((text: string) => void) | null;
}

/** An answer that has not gone out: it can be taken back, or a lead has to say that it may. */
export function ReplyHold({ reply, conversation, mayApprove, onReuse }: ReplyHoldProps) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  const act = (verb: 'drop' | 'approve' | 'send-back', done: string) => run({ verb: `replies/${encodeURIComponent(reply.replyId)}/${verb}`, done });
  const takeBack = async () => {
    if (await act('drop', text.t('hold.takenBack'))) onReuse?.(reply.text);
  };
  const waits = reply.state === 'waitsForApproval';
  return (
    <div className={styles.hold}>
      <p>{waits ? text.t('hold.waits') : reply.sendAt === null ? null : text.t('hold.goesOut', { at: text.moment(reply.sendAt, Date.parse(reply.createdAt)) })}</p>
      {onReuse ? (
        <div className={styles.buttons}>
          {waits && mayApprove ? <Button look="primary" icon="check" busy={busy} onClick={() => void act('approve', text.t('hold.approved'))}>{text.t('hold.approve')}</Button> : null}
          {waits && mayApprove ? <Button icon="back" busy={busy} onClick={() => void act('send-back', text.t('hold.sentBack'))}>{text.t('hold.sendBack')}</Button> : null}
          <Button icon="undo" busy={busy} onClick={() => void takeBack()}>{text.t('hold.takeBack')}</Button>
        </div>
      ) : null}
    </div>
  );
}
