import type { RefObject } from 'react';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { NetworkIcon } from '../../ui/NetworkIcon';
import { ParkedBadge } from '../../ui/ParkedBadge';
import { PracticeBadge } from '../../ui/PracticeBadge';
import { TimeLeft } from '../../ui/TimeLeft';
import { ConversationActions } from './ConversationActions';
import { PresenceLine } from './PresenceLine';
import styles from './ConversationHead.module.css';

interface HeadProps {
  conversation: Conversation;
  me: string | null;
  heading: RefObject<HTMLHeadingElement | null>;
  onLeave: () => void;
}

export function ConversationHead({ conversation, me, heading, onLeave }: HeadProps) {
  const text = useText();
  const { customer, account, state, claimedBy } = conversation;
  const clock = state === 'open' && conversation.clocks.find((each) => each.verdict === 'running');
  const ended = conversation.reason ? text.t(`reason.${conversation.reason}`) : conversation.disposition ? text.t(`disposition.${conversation.disposition}`) : null;
  return (
    <header className={styles.head}>
      <Button look="quiet" icon="back" className={styles.back} aria-label={text.t('conversation.back')} onClick={onLeave} />
      <NetworkIcon network={account.network} size={36} />
      <div className={styles.who}>
        <h1 ref={heading} tabIndex={-1} className={styles.name}><bdi>{customer.name || customer.handle}</bdi></h1>
        <p className={styles.about}>
          <bdi>{customer.handle}</bdi> · {text.t('conversation.with', { network: account.networkName, account: account.name })}
        </p>
      </div>
      <div className={styles.state}>
        {account.practice ? <PracticeBadge /> : null}
        {clock ? <TimeLeft {...clock} /> : null}
        {state === 'open' ? null : <Badge tone={state === 'closed' ? 'good' : 'neutral'} icon={state === 'closed' ? 'check' : state === 'parked' ? 'clock' : 'inbox'}>{text.t(`state.${state}`)}{ended ? ` · ${ended}` : ''}</Badge>}
        {conversation.parked ? <ParkedBadge parked={conversation.parked} /> : null}
        {claimedBy ? <Badge tone="accent" icon="hand">{claimedBy.id === me ? text.t('claim.byMe') : text.t('claim.by', { name: claimedBy.name })}</Badge> : null}
        <PresenceLine conversation={conversation} />
      </div>
      {me === null ? null : <ConversationActions conversation={conversation} me={me} />}
    </header>
  );
}
