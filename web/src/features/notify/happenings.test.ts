import { describe, expect, it } from 'vitest';
import type { WorklistItem } from '../../api/schema';
import { happenings, mentions } from './happenings';

const row = (id: string, change: Partial<WorklistItem> = {}): WorklistItem => ({
  conversationId: id, version: 1, accountId: 'a', accountName: 'Nordlicht', network: 'practice', practice: true, customerName: 'Jule', customerHandle: '@jule', excerpt: '?', postKind: 'mention',
  category: 'service', priority: 'normal', language: 'de', waitingSince: '2026-11-24T10:00:00Z', startedAt: '2026-11-24T10:00:00Z', warnAt: '2026-11-24T10:45:00Z', dueAt: '2026-11-24T11:00:00Z', breached: false, claimedBy: null,
  replyState: null, pendingPosts: 1, state: 'open', disposition: null, reason: null, tags: [], root: '', ...change,
});
const at = (time: string) => Date.parse(`2026-11-24T${time}:00Z`);
const told = (before: WorklistItem[], now: WorklistItem[], from = '10:10', to = '10:11') => happenings(before, now, 'anna', at(to), at(from)).map(({ occasion, row: of }) => `${occasion} ${of.conversationId}`);
const anna = { id: 'anna', name: 'Anna' };
const ben = { id: 'ben', name: 'Ben' };

describe('News for a person', () => {
  it('is what came in', () => expect(told([row('a')], [row('a'), row('b')])).toEqual(['new b']));
  it('is what was given to them', () => expect(told([row('a')], [row('a', { claimedBy: anna })])).toEqual(['assigned a']));
  it('is what was given to them and came in at once, told once', () => expect(told([], [row('a', { claimedBy: anna })])).toEqual(['assigned a']));
  it('is what runs out of time, once', () => {
    expect(told([row('a')], [row('a')], '10:44', '10:46')).toEqual(['atRisk a']);
    expect(told([row('a')], [row('a')], '10:46', '10:47')).toEqual([]);
  });
  it('is a mention of them, once, until they have read it', () => {
    expect(mentions([], [row('a')]).map(({ occasion }) => occasion)).toEqual(['mentioned']);
    expect(mentions([row('a')], [row('a', { version: 2 })])).toEqual([]);
    expect(mentions([row('a')], [])).toEqual([]);
  });
  it('is not the time of what a colleague works on', () => expect(told([row('a', { claimedBy: ben })], [row('a', { claimedBy: ben })], '10:44', '10:46')).toEqual([]));
});
