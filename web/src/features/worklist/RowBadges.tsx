import type { WorklistItem } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge, type BadgeTone } from '../../ui/Badge';
import type { IconName } from '../../ui/Icon';
import { ParkedBadge } from '../../ui/ParkedBadge';
import { PracticeBadge } from '../../ui/PracticeBadge';
import { PriorityBadge } from '../../ui/PriorityBadge';
import { TagMark } from '../../ui/TagMark';

const REPLIES: Record<NonNullable<WorklistItem['replyState']>, { tone: BadgeTone; icon: IconName }> = {
  queued: { tone: 'accent', icon: 'send' },
  sending: { tone: 'accent', icon: 'send' },
  unknown: { tone: 'warn', icon: 'alert' },
  failed: { tone: 'danger', icon: 'alert' },
  waitsForApproval: { tone: 'warn', icon: 'clock' },
};

export function RowBadges({ row }: { row: WorklistItem }) {
  const text = useText();
  const ended = row.reason !== null ? (row.rule ? text.t('timeline.reason', { what: row.rule, reason: text.t(`reason.${row.reason}`) }) : text.t(`reason.${row.reason}`)) : row.disposition !== null ? text.t(`disposition.${row.disposition}`) : null;
  return (
    <>
      {row.practice ? <PracticeBadge /> : null}
      <PriorityBadge priority={row.priority} />
      <Badge>{text.t(`category.${row.category}`)}</Badge>
      {row.tags.map((tag) => <TagMark key={tag} tag={tag} />)}
      {row.replyState !== null ? <Badge {...REPLIES[row.replyState]}>{text.t(`replyState.${row.replyState}`)}</Badge> : null}
      {row.snoozed ? <Badge icon="clock">{row.snoozed.forCustomer ? text.t('snooze.untilCustomerWrites') : text.soon(new Date(row.snoozed.until))}</Badge> : null}
      {row.parked ? <ParkedBadge parked={row.parked} /> : null}
      {row.claimedBy ? <Badge tone="accent" icon="hand">{row.claimedBy.name}</Badge> : null}
      {row.state !== 'open' && ended !== null ? <Badge>{ended}</Badge> : null}
    </>
  );
}
