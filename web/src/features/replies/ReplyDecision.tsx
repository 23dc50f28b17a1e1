import type { Conversation, DecideCommand, Reply } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import styles from './ReplyCard.module.css';

interface ReplyDecisionProps {
  reply: Reply;
  conversation: Conversation;
  onReuse: ((text: string) => void) | null;
}

/** Asks a person what became of a reply: nobody else can know, or nothing else can help. */
export function ReplyDecision({ reply, conversation, onReuse }: ReplyDecisionProps) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  const decide = (outcome: DecideCommand['outcome']) =>
    run({ verb: `replies/${encodeURIComponent(reply.replyId)}/decide`, body: { outcome }, done: text.t(`decide.done.${outcome}`) });
  const unknown = reply.state === 'unknown';
  return (
    <div className={styles.decision}>
      <Notice tone={unknown || reply.held ? 'warn' : 'danger'}>
        {text.t(unknown ? 'decide.unknown' : reply.held ? 'reply.held' : 'decide.failed', { network: conversation.account.networkName })}
        {reply.words ? <p className={styles.words}><q dir="auto">{reply.words}</q></p> : null}
        {onReuse ? (
          <div className={styles.buttons}>
            {unknown ? <Button icon="check" busy={busy} onClick={() => void decide('sent')}>{text.t('decide.sent')}</Button> : null}
            <Button icon="send" busy={busy} onClick={() => void decide('retry')}>{text.t('decide.retry')}</Button>
            <Button look="danger" icon="trash" busy={busy} onClick={() => void decide('discard')}>{text.t('decide.discard')}</Button>
            <Button look="quiet" icon="pencil" onClick={() => onReuse(reply.text)}>{text.t('decide.reuse')}</Button>
          </div>
        ) : null}
      </Notice>
    </div>
  );
}
