import type { Post, Reply } from './schema';

export const post = (postKey: string, change: Partial<Post> = {}): Post => ({
  postKey, author: { name: 'Jule', handle: '@jule' }, byBrand: false, answeredDirectly: false, text: postKey, versions: [], postedAt: '2026-11-24T10:00:00Z', firstSeenAt: '2026-11-24T10:00:00Z',
  editedAt: null, deletedAt: null, permalink: null, kind: 'mention', rating: null, attachments: [], pending: true, answeredAt: null, assessment: null, noReply: null, moderations: [], withheld: false, ...change,
});

export const reply = (replyId: string, change: Partial<Reply> = {}): Reply => ({
  replyId, postKey: 'p1', text: replyId, state: 'queued', by: { id: 'ben', name: 'Ben Okafor' }, createdAt: '2026-11-24T10:05:00Z', sentAt: null, permalink: null, words: null, sendAt: null, held: false, ...change,
});
