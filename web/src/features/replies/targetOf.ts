import type { Post } from '../../api/schema';

/** The post that an answer goes to, of those that the network takes one to: the chosen one while it stands, else the latest that waits, else the customer's latest. */
export function targetOf(posts: readonly Post[], chosen: string | null): Post | null {
  const theirs = posts.filter((post) => !post.byBrand && post.deletedAt === null && post.noReply === null);
  return theirs.find((post) => post.postKey === chosen) ?? theirs.findLast((post) => post.pending) ?? theirs.at(-1) ?? null;
}
