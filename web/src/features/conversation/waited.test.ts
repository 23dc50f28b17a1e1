import { expect, it } from 'vitest';
import type { Clock } from '../../api/schema';
import { waited } from './waited';

/** Asked on Friday at 16:40, closed from 17:00, due on Monday at 9:10. */
const clock: Clock = {
  clockId: 'c', kind: 'firstResponse', startedAt: '2026-11-27T16:40:00Z', warnAt: '2026-11-27T16:50:00Z', dueAt: '2026-11-30T09:10:00Z', fulfilledAt: null, verdict: 'running', policy: null, book: 0, calendar: null, pausedSince: null, history: [], steps: [],
  explanation: {
    zone: 'Etc/UTC', calendar: 'Office', steps: [], de: '', en: '', customerSeconds: 232_200, teamSeconds: 1800,
    counted: [{ from: '2026-11-27T16:40:00Z', to: '2026-11-27T17:00:00Z' }, { from: '2026-11-30T09:00:00Z', to: '2026-11-30T09:10:00Z' }],
  },
};

it('While the office is closed only the customer waits', () => {
  expect(waited(clock, Date.parse('2026-11-28T16:40:00Z'))).toEqual({ customer: 1440, team: 20, customerTarget: 3870, teamTarget: 30 });
});

it('What is overdue has used its target up', () => expect(waited(clock, Date.parse('2026-12-01T09:00:00Z')).team).toBe(30));

it('What has ended stays as it was', () => {
  const ended: Clock = { ...clock, fulfilledAt: '2026-11-30T10:00:00Z', verdict: 'missed', explanation: { ...clock.explanation, teamSeconds: 4800 } };
  expect(waited(ended, Date.parse('2027-01-01T00:00:00Z'))).toMatchObject({ customer: 3920, team: 80 });
});

it('While it is on hold no office hours pass', () => {
  expect(waited({ ...clock, pausedSince: '2026-11-27T16:50:00Z' }, Date.parse('2026-11-30T09:05:00Z'))).toMatchObject({ customer: 3865, team: 10 });
});
