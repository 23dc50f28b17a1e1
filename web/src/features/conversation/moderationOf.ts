import type { Moderation, Post } from '../../api/schema';

/** What of a post's moderation a person sees: what holds or is on its way, and what the network refused. */
export function standingOf(post: Pick<Post, 'moderations'>): { hidden: boolean; liked: boolean } {
  return { hidden: holds(post, 'hide'), liked: holds(post, 'like') };
}

/** A wish that failed leaves things as its contrary: a hiding that was refused hides nothing, a showing that was refused shows nothing. */
function holds(post: Pick<Post, 'moderations'>, act: 'hide' | 'like'): boolean {
  const last = post.moderations.find((wish) => wish.act === act || wish.act === `un${act}`);
  return last !== undefined && (last.act === act) === (last.state !== 'failed');
}

export const failedOf = (post: Pick<Post, 'moderations'>): readonly Moderation[] => post.moderations.filter((wish) => wish.state === 'failed');
