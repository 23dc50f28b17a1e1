import type { Conversation, Post, Reply } from '../../api/schema';

export type ThreadEntry = { key: string; at: number; kind: 'post'; post: Post } | { key: string; at: number; kind: 'reply'; reply: Reply };

/**
 * Posts and our replies as one exchange, by time. A reply that stands on the network and was read back from there is shown once,
 * as our reply: it says who wrote it.
 */
export function threadOf({ posts, replies }: Pick<Conversation, 'posts' | 'replies'>): ThreadEntry[] {
  const sent = new Set(replies.filter((reply) => reply.state === 'sent').map((reply) => reply.permalink).filter((link) => link !== null));
  const shown = posts.filter((post) => !(post.byBrand && !post.answeredDirectly && post.permalink !== null && sent.has(post.permalink)));
  const entries: ThreadEntry[] = [
    ...shown.map((post) => ({ key: `post-${post.postKey}`, at: Date.parse(post.postedAt), kind: 'post' as const, post })),
    ...replies.map((reply) => ({ key: `reply-${reply.replyId}`, at: Date.parse(reply.sentAt ?? reply.createdAt), kind: 'reply' as const, reply })),
  ];
  return entries.sort((a, b) => a.at - b.at);
}
