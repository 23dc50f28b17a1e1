import type { FilledReply } from './fillSaved';

/** A slash and the beginning of a shortcut before the cursor. */
export interface Slash {
  from: number;
  to: number;
  typed: string;
}

/** Only where a word begins: an address has slashes too. */
export function slashAt(text: string, cursor: number): Slash | null {
  const match = /(?:^|\s)\/([a-z0-9-]{0,30})$/i.exec(text.slice(0, cursor));
  const typed = match?.[1];
  return typed === undefined ? null : { from: cursor - typed.length - 1, to: cursor, typed: typed.toLowerCase() };
}

const MOST = 6;

/** Those whose shortcut begins so, or whose title has a word that does; the whole shortcut first. */
export function forSlash(offered: readonly FilledReply[], { typed }: Slash): readonly FilledReply[] {
  const begins = (reply: FilledReply) => reply.shortcut.startsWith(typed) || reply.title.toLowerCase().split(/\s+/).some((word) => word.startsWith(typed));
  const found = offered.filter(begins);
  return [...found.filter((reply) => reply.shortcut === typed), ...found.filter((reply) => reply.shortcut !== typed)].slice(0, MOST);
}
