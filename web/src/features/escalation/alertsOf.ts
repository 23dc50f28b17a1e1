import type { Banner, BlindAccount, Escalation, ExpiringAccount } from '../../api/schema';

export type Alert =
  | { key: string; kind: 'standstill'; since: string }
  | { key: string; kind: 'blind'; account: BlindAccount }
  | { key: string; kind: 'expiring'; account: ExpiringAccount }
  /** All unacknowledged steps of one conversation, the gravest first: whoever takes note takes note of all. */
  | { key: string; kind: 'escalation'; gravest: Escalation; steps: readonly Escalation[] }
  | { key: string; kind: 'poison' | 'unreadable'; count: number };

/** What must not go unnoticed, the gravest first: that nobody is told any more, what is overdue, where we are blind, what runs out of time, where we go blind, what broke. */
export function alertsOf(banner: Banner): Alert[] {
  const conversations = [...new Set(banner.escalations.map((escalation) => escalation.conversationId))];
  const escalations = conversations.flatMap((id): Extract<Alert, { kind: 'escalation' }>[] => {
    const steps = banner.escalations.filter((escalation) => escalation.conversationId === id);
    const gravest = steps.find((step) => step.kind === 'breach') ?? steps[0];
    return gravest ? [{ key: `escalation ${id}`, kind: 'escalation', gravest, steps }] : [];
  });
  return [
    ...(banner.standsStillSince ? [{ key: 'standstill', kind: 'standstill', since: banner.standsStillSince } as const] : []),
    ...escalations.filter((alert) => alert.gravest.kind === 'breach'),
    ...banner.blind.map((account): Alert => ({ key: `blind ${account.accountId}`, kind: 'blind', account })),
    ...escalations.filter((alert) => alert.gravest.kind === 'warn'),
    ...banner.expiring.map((account): Alert => ({ key: `expiring ${account.accountId}`, kind: 'expiring', account })),
    ...(['unreadable', 'poison'] as const).filter((kind) => banner[kind] > 0).map((kind): Alert => ({ key: kind, kind, count: banner[kind] })),
  ];
}
