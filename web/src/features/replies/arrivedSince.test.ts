import { describe, expect, it } from 'vitest';
import type { Post, Reply } from '../../api/schema';
import { arrivedSince } from './arrivedSince';

const post = (postKey: string, change: Partial<Post> = {}): Post => ({
  postKey, author: { name: 'Jule', handle: '@jule' }, byBrand: false, answeredDirectly: false, text: postKey, versions: [], postedAt: '2026-11-24T10:00:00Z', firstSeenAt: '2026-11-24T10:00:00Z',
  editedAt: null, deletedAt: null, permalink: null, kind: 'mention', rating: null, attachments: [], pending: true, answeredAt: null, assessment: null, ...change,
});
const reply = (replyId: string, change: Partial<Reply> = {}): Reply => ({
  replyId, postKey: 'p1', text: replyId, state: 'queued', by: { id: 'ben', name: 'Ben Okafor' }, createdAt: '2026-11-24T10:05:00Z', sentAt: null, permalink: null, words: null, ...change,
});
const keys = (before: { posts: Post[]; replies: Reply[] }, now: { posts: Post[]; replies: Reply[] }) => arrivedSince(before, now, 'mine').map((arrival) => arrival.key);

describe('While a person writes', () => {
  const before = { posts: [post('p1')], replies: [] };

  it('a colleague\'s reply is shown, the own one is not', () => {
    expect(keys(before, { posts: [post('p1')], replies: [reply('theirs'), reply('mine')] })).toEqual(['theirs']);
  });

  it('a further post of the customer and an answer on the network are shown', () => {
    const now = { posts: [post('p1'), post('p2'), post('p3', { byBrand: true })], replies: [] };
    expect(arrivedSince(before, now, 'mine').map((arrival) => arrival.ours)).toEqual([false, true]);
  });

  it('a reply that was read back from the network is shown once', () => {
    const permalink = 'https://social.example/9';
    expect(keys(before, { posts: [post('p1'), post('p9', { byBrand: true, permalink })], replies: [reply('theirs', { state: 'sent', permalink })] })).toEqual(['theirs']);
  });

  it('nothing is shown when nothing came', () => expect(keys(before, before)).toEqual([]));
});
