import type { Conversation } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import styles from './JoinedLine.module.css';

interface JoinedLineProps {
  conversation: Conversation;
  tied: readonly Conversation[];
  /** Null for whoever may only read. */
  me: string | null;
  addressOf: (conversationId: string) => string;
}

/** Says with what this conversation is shown as one, and parts them again. */
export function JoinedLine({ conversation, tied, me, addressOf }: JoinedLineProps) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  return tied.map((other) => (
    <p key={other.conversationId} className={styles.line}>
      <Icon name="link" />
      <span>
        {text.t(conversation.joinedTo === other.conversationId ? 'join.partOf' : 'join.with')}{' '}
        <Link href={addressOf(other.conversationId)}><bdi>{other.customer.name || other.customer.handle}</bdi>, {text.instant(other.posts[0]?.postedAt ?? other.now ?? '')}</Link>
      </span>
      {me === null ? null : <Button look="quiet" icon="undo" busy={busy} onClick={() => void run({ verb: 'unjoin', body: { from: other.conversationId }, done: text.t('join.parted') })}>{text.t('join.part')}</Button>}
    </p>
  ));
}
