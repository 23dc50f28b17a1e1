import type { Conversation, Note, Post, Reply } from '../../api/schema';

export type ThreadEntry = { key: string; at: number; kind: 'post'; post: Post } | { key: string; at: number; kind: 'reply'; reply: Reply } | { key: string; at: number; kind: 'note'; note: Note };

/**
 * Posts, our replies and the notes among us as one exchange, by time. A post of the brand that nobody wrote directly on the network is a reply of ours
 * that was read back: it is shown once, as the reply, which says who wrote it.
 */
export function threadOf({ posts, replies, notes }: Pick<Conversation, 'posts' | 'replies' | 'notes'>): ThreadEntry[] {
  const entries: ThreadEntry[] = [
    ...posts.filter((post) => !post.byBrand || post.answeredDirectly).map((post) => ({ key: `post-${post.postKey}`, at: Date.parse(post.postedAt), kind: 'post' as const, post })),
    ...replies.map((reply) => ({ key: `reply-${reply.replyId}`, at: Date.parse(reply.sentAt ?? reply.createdAt), kind: 'reply' as const, reply })),
    ...notes.map((note) => ({ key: `note-${note.noteId}`, at: Date.parse(note.at), kind: 'note' as const, note })),
  ];
  return entries.sort((a, b) => a.at - b.at);
}
