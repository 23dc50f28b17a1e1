import { describe, expect, it } from 'vitest';
import { post, reply } from '../../api/exchange.fixture';
import type { Post, Reply } from '../../api/schema';
import { arrivedSince } from './arrivedSince';

const keys = (before: { posts: Post[]; replies: Reply[] }, now: { posts: Post[]; replies: Reply[] }) => arrivedSince(before, now, 'mine').map((arrival) => arrival.key);

describe('While a person writes', () => {
  const before = { posts: [post('p1')], replies: [] };

  it('a colleague\'s reply is shown, the own one is not', () => {
    expect(keys(before, { posts: [post('p1')], replies: [reply('theirs'), reply('mine')] })).toEqual(['theirs']);
  });

  it('a further post of the customer and an answer given on the network are shown', () => {
    const now = { posts: [post('p1'), post('p2'), post('p3', { byBrand: true, answeredDirectly: true })], replies: [] };
    expect(arrivedSince(before, now, 'mine').map((arrival) => arrival.ours)).toEqual([false, true]);
  });

  it('a reply that was read back from the network is shown once', () => {
    expect(keys(before, { posts: [post('p1'), post('p9', { byBrand: true })], replies: [reply('theirs', { state: 'sent' })] })).toEqual(['theirs']);
  });

  it('nothing is shown when nothing came', () => expect(keys(before, before)).toEqual([]));
});
