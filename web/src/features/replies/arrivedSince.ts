import type { Conversation } from '../../api/schema';

/** Something that came into the conversation while a person was writing. */
export interface Arrival {
  key: string;
  who: string;
  ours: boolean;
  text: string;
}

type Exchange = Pick<Conversation, 'posts' | 'replies'>;

/** What the conversation holds now and did not hold `before`; `mine` is the reply in hand. */
export function arrivedSince(before: Exchange, now: Exchange, mine: string): Arrival[] {
  const posts = new Set(before.posts.map((post) => post.postKey));
  const replies = new Set([mine, ...before.replies.map((reply) => reply.replyId)]);
  return [
    ...now.posts.filter((post) => !posts.has(post.postKey) && (!post.byBrand || post.answeredDirectly))
      .map((post) => ({ key: post.postKey, who: post.author.name || post.author.handle, ours: post.byBrand, text: post.text })),
    ...now.replies.filter((reply) => !replies.has(reply.replyId))
      .map((reply) => ({ key: reply.replyId, who: reply.by.name, ours: true, text: reply.text })),
  ];
}
