import type { Conversation, Post, Reply } from '../../api/schema';

export type ThreadEntry = { key: string; at: number; kind: 'post'; post: Post } | { key: string; at: number; kind: 'reply'; reply: Reply };

/**
 * Posts and our replies as one exchange, by time. A post of the brand that nobody wrote directly on the network is a reply of ours
 * that was read back: it is shown once, as the reply, which says who wrote it.
 */
export function threadOf({ posts, replies }: Pick<Conversation, 'posts' | 'replies'>): ThreadEntry[] {
  const entries: ThreadEntry[] = [
    ...posts.filter((post) => !post.byBrand || post.answeredDirectly).map((post) => ({ key: `post-${post.postKey}`, at: Date.parse(post.postedAt), kind: 'post' as const, post })),
    ...replies.map((reply) => ({ key: `reply-${reply.replyId}`, at: Date.parse(reply.sentAt ?? reply.createdAt), kind: 'reply' as const, reply })),
  ];
  return entries.sort((a, b) => a.at - b.at);
}
