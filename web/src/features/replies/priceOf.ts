import type { ReplyPrice, TextRule } from '../../api/schema';
import { hasLink } from './countText';

/** About how many US cents the network takes for an answer, each part of it a post of its own. */
export const priceOf = (price: ReplyPrice, rule: TextRule, parts: readonly string[]): number =>
  parts.reduce((cents, part) => cents + (hasLink(rule, part) ? price.centsWithLink : price.cents), 0);
