/** Puts words where the cursor stands, in place of what is selected, with a space before and behind where words would touch. */
export function insertAt(text: string, from: number, to: number, words: string): { text: string; cursor: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lead = /\S$/.test(before) && /^[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(words) ? ' ' : '';
  const head = before + lead + words;
  return { text: head + after, cursor: head.length };
}
