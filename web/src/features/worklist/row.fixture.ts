import type { WorklistItem } from '../../api/schema';

export const row = (conversationId: string, version = 1): WorklistItem => ({
  conversationId, version, accountId: 'practice-1', accountName: 'Nordlicht', network: 'practice', practice: true, customerName: 'Jule', customerHandle: '@jule',
  excerpt: 'Habt ihr am Samstag offen?', postKind: 'mention', category: 'service', priority: 'normal', language: 'de', waitingSince: '2026-11-24T10:00:00Z',
  startedAt: '2026-11-24T10:00:00Z', warnAt: '2026-11-24T10:45:00Z', dueAt: '2026-11-24T11:00:00Z', breached: false, claimedBy: null, replyState: null,
  pendingPosts: 1, state: 'open', disposition: null, reason: null, tags: [], root: 'r1',
});
