import { describe, expect, it } from 'vitest';
import { post, reply } from '../../api/exchange.fixture';
import { threadOf } from './threadOf';

describe('A thread', () => {
  it('tells posts, our replies and notes in the order in which they stand on the network', () => {
    const thread = threadOf({
      conversationId: 'c1',
      notes: [{ noteId: 'n1', at: '2026-11-24T10:22:00Z', by: { id: 'ben', name: 'Ben' }, text: '?', mentions: [] }],
      posts: [post('q1'), post('q2', { postedAt: '2026-11-24T10:20:00Z' }), post('direct', { byBrand: true, answeredDirectly: true, postedAt: '2026-11-24T10:30:00Z' })],
      replies: [reply('r1', { createdAt: '2026-11-24T10:05:00Z', sentAt: '2026-11-24T10:25:00Z', state: 'sent' })],
    });
    expect(thread.map((entry) => entry.key)).toEqual(['post-q1', 'post-q2', 'note-n1', 'reply-r1', 'post-direct']);
  });

  it('tells a reply of ours once, when it is read back from the network too', () => {
    expect(threadOf({ conversationId: 'c1', notes: [], posts: [post('q1'), post('ours', { byBrand: true })], replies: [reply('r1', { state: 'sent' })] }).map((entry) => entry.kind)).toEqual(['post', 'reply']);
  });

  it('tells what is joined as one, and whose part it is', () => {
    const one = { conversationId: 'c1', notes: [], posts: [post('q1'), post('q3', { postedAt: '2026-11-24T10:30:00Z' })], replies: [] };
    const other = { conversationId: 'c2', notes: [], posts: [post('q2', { postedAt: '2026-11-24T10:20:00Z' })], replies: [] };
    expect(threadOf(one, [other]).map((entry) => `${entry.of.conversationId} ${entry.key}`)).toEqual(['c1 post-q1', 'c2 post-q2', 'c1 post-q3']);
  });
});
