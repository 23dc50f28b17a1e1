import type { Conversation, Note, Post, Reply } from '../../api/schema';

type Told = Pick<Conversation, 'conversationId' | 'posts' | 'replies' | 'notes'>;

/** `of`: the conversation that it is part of; where several are joined, not always the one that is open. */
export type ThreadEntry<T extends Told = Conversation> = { of: T } & ({ key: string; at: number; kind: 'post'; post: Post } | { key: string; at: number; kind: 'reply'; reply: Reply } | { key: string; at: number; kind: 'note'; note: Note });

/**
 * Posts, our replies and the notes among us as one exchange, by time. A post of the brand that nobody wrote directly on the network is a reply of ours
 * that was read back: it is shown once, as the reply, which says who wrote it. What is joined is told as one.
 */
export function threadOf<T extends Told>(conversation: T, tied: readonly T[] = []): ThreadEntry<T>[] {
  return [conversation, ...tied].flatMap(entriesOf).sort((a, b) => a.at - b.at);
}

function entriesOf<T extends Told>(of: T): ThreadEntry<T>[] {
  return [
    ...of.posts.filter((post) => !post.byBrand || post.answeredDirectly).map((post) => ({ of, key: `post-${post.postKey}`, at: Date.parse(post.postedAt), kind: 'post' as const, post })),
    ...of.replies.map((reply) => ({ of, key: `reply-${reply.replyId}`, at: Date.parse(reply.sentAt ?? reply.createdAt), kind: 'reply' as const, reply })),
    ...of.notes.map((note) => ({ of, key: `note-${note.noteId}`, at: Date.parse(note.at), kind: 'note' as const, note })),
  ];
}
