import type { Conversation, SavedReply } from '../../../api/schema';

/** A saved reply as it would stand in the answer. */
export interface FilledReply {
  id: string;
  title: string;
  shortcut: string;
  language: string | null;
  text: string;
}

// Line breaks and signs that turn the reading order: a name could put words into our mouth with them.
const UNRULY = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]+/gu;
const oneLine = (words: string) => words.replace(UNRULY, ' ').trim();

/** What stands for the placeholders in a conversation. A customer without a name is called by their handle. */
export function valuesOf({ customer, account }: Pick<Conversation, 'customer' | 'account'>, me: string, signature: string): ReadonlyMap<string, string> {
  return new Map([
    ['customer.name', oneLine(customer.name) || oneLine(customer.handle)],
    ['customer.handle', oneLine(customer.handle)],
    ['agent.name', me],
    ['agent.signature', signature.trim()],
    ['account.name', oneLine(account.name)],
  ]);
}

/** Fills in each placeholder once: what comes in with a name is not looked at again. */
export const fill = (text: string, values: ReadonlyMap<string, string>): string =>
  text.replace(/\{\{\s*([a-z.]+)\s*\}\}/g, (whole, name: string) => values.get(name) ?? whole).replace(/[^\S\n]+$/gm, '').trim();

/** Filled in, those in the customer's language first, then those for any. */
export function offeredReplies(saved: readonly SavedReply[], language: string, values: ReadonlyMap<string, string>): readonly FilledReply[] {
  const rank = (reply: SavedReply) => (reply.language === language ? 0 : reply.language === null ? 1 : 2);
  return [...saved].sort((a, b) => rank(a) - rank(b)).map(({ id, title, shortcut, language: of, text }) => ({ id, title, shortcut, language: of, text: fill(text, values) }));
}
