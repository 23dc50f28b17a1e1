import { describe, expect, it } from 'vitest';
import type { Alarm, Banner, Escalation } from '../../api/schema';
import { alertsOf } from './alertsOf';

const step = (conversationId: string, kind: Escalation['kind']): Escalation => ({ conversationId, step: `${conversationId}.${kind}`, kind, at: '2026-11-24T10:00:00Z', customerName: 'Jule', accountName: 'Nordlicht', excerpt: 'Hallo?' });
const banner = (change: Partial<Banner>): Banner => ({ escalations: [], blind: [], expiring: [], poison: 0, unreadable: 0, standsStillSince: null, ...change });

describe('What must not go unnoticed', () => {
  it('is nothing on a quiet day', () => expect(alertsOf(banner({}))).toEqual([]));

  it('stands in the order of its gravity', () => {
    const blind = { accountId: 'm', accountName: 'Nordlicht', since: '2026-11-24T10:00:00Z', words: { german: '401', english: '401' }, kind: 'refused' as const };
    const expiring = { accountId: 'x', accountName: 'Nordlicht', endsAt: '2026-12-01T10:00:00Z', daysLeft: 6, problem: null };
    const alerts = alertsOf(banner({ escalations: [step('a', 'warn'), step('b', 'breach')], blind: [blind], expiring: [expiring], poison: 1, unreadable: 2, standsStillSince: '2026-11-24T09:00:00Z' }));
    expect(alerts.map((alert) => alert.key)).toEqual(['standstill', 'escalation b', 'blind m', 'escalation a', 'expiring x', 'unreadable', 'poison']);
  });

  it('names a conversation once, with its gravest step, and acknowledges all of them', () => {
    const [alert, ...others] = alertsOf(banner({ escalations: [step('a', 'warn'), step('a', 'breach')] }));
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ kind: 'escalation', gravest: { kind: 'breach' }, steps: [{ step: 'a.warn' }, { step: 'a.breach' }] });
  });

  it('shows a rung of the ladder that nobody has taken note of, before any warning', () =>
    expect(alertsOf(banner({ escalations: [step('a', 'rung')] })).map((alert) => alert.key)).toEqual(['escalation a']));

  it('names what makes us blind once, and each thing with whom it is acknowledged', () => {
    const words = { de: 'x', en: 'x' };
    const alarm = (kind: Alarm['kind'], accountId: string | null): Alarm => ({ id: `${accountId ?? 'inbox'}.${kind}`, accountId, accountName: null, kind, since: '2026-11-24T10:00:00Z', dueAt: '2026-11-24T10:00:00Z', title: words, words, toDo: words, acknowledgedBy: null, rungs: 1 });
    const blind = { accountId: 'm', accountName: 'Nordlicht', since: '2026-11-24T10:00:00Z', words: { german: '401', english: '401' }, kind: 'refused' as const };
    const alerts = alertsOf(banner({ blind: [blind], poison: 1, alarms: [alarm('credentialsRefused', 'm'), alarm('unusualSilence', 'm'), alarm('poisonMessages', null)] }));
    expect(alerts.map((alert) => alert.key)).toEqual(['blind m', 'alarm m.unusualSilence', 'poison']);
    expect(alerts[0]).toMatchObject({ alarm: { kind: 'credentialsRefused' } });
  });
});
