import type { Alarm, Banner, BlindAccount, Escalation, ExpiringAccount } from '../../api/schema';

export type Alert =
  | { key: string; kind: 'standstill'; since: string }
  | { key: string; kind: 'blind'; account: BlindAccount; alarm: Alarm | undefined }
  | { key: string; kind: 'expiring'; account: ExpiringAccount; alarm: Alarm | undefined }
  | { key: string; kind: 'alarm'; alarm: Alarm }
  /** All unacknowledged steps of one conversation, the gravest first: whoever takes note takes note of all. */
  | { key: string; kind: 'escalation'; gravest: Escalation; steps: readonly Escalation[] }
  | { key: string; kind: 'rule'; name: string; de: string; en: string }
  | { key: string; kind: 'poison' | 'unreadable'; count: number };

const AS_BLIND: readonly Alarm['kind'][] = ['credentialsRefused', 'notRead', 'throttledForLong', 'pageUnreadable', 'subscriptionLost'];
const isShownAsBlind = (alarm: Alarm) => AS_BLIND.includes(alarm.kind);
const hasItsOwnItem = (alarm: Alarm) => isShownAsBlind(alarm) || alarm.kind === 'credentialsExpire' || alarm.kind === 'poisonMessages';

/** What must not go unnoticed, the gravest first: that nobody is told any more, what is overdue, where we are blind, what runs out of time, where we go blind, what broke. */
export function alertsOf(banner: Banner): Alert[] {
  const conversations = [...new Set(banner.escalations.map((escalation) => escalation.conversationId))];
  const escalations = conversations.flatMap((id): Extract<Alert, { kind: 'escalation' }>[] => {
    const steps = banner.escalations.filter((escalation) => escalation.conversationId === id);
    const gravest = steps.find((step) => step.kind === 'breach') ?? steps.find((step) => step.kind === 'warn') ?? steps[0];
    return gravest ? [{ key: `escalation ${id}`, kind: 'escalation', gravest, steps }] : [];
  });
  const alarms = banner.alarms ?? [];
  return [
    ...(banner.standsStillSince ? [{ key: 'standstill', kind: 'standstill', since: banner.standsStillSince } as const] : []),
    ...escalations.filter((alert) => alert.gravest.kind === 'breach'),
    ...banner.blind.map((account): Alert => ({ key: `blind ${account.accountId}`, kind: 'blind', account, alarm: alarms.find((alarm) => isShownAsBlind(alarm) && alarm.accountId === account.accountId) })),
    ...alarms.filter((alarm) => !hasItsOwnItem(alarm)).map((alarm): Alert => ({ key: `alarm ${alarm.id}`, kind: 'alarm', alarm })),
    ...escalations.filter((alert) => alert.gravest.kind !== 'breach'),
    ...banner.expiring.map((account): Alert => ({ key: `expiring ${account.accountId}`, kind: 'expiring', account, alarm: alarms.find((alarm) => alarm.kind === 'credentialsExpire' && alarm.accountId === account.accountId) })),
    ...(banner.rules ?? []).map((rule): Alert => ({ key: `rule ${rule.id}`, kind: 'rule', name: rule.name, de: rule.de, en: rule.en })),
    ...(['unreadable', 'poison'] as const).filter((kind) => banner[kind] > 0).map((kind): Alert => ({ key: kind, kind, count: banner[kind] })),
  ];
}
