import type { TextRule } from '../../api/schema';
import { countText } from './countText';

/** More would be a letter, not an answer. */
const MOST_PARTS = 10;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A long answer in parts that the network takes, cut where a paragraph ends, else a sentence, else a word, never inside a character as
 * people see it. Null when that cannot be done.
 */
export function splitText(rule: TextRule, text: string): string[] | null {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== '' && !countText(rule, rest).fits) {
    const end = fitting(rule, rest);
    if (end === 0 || parts.length === MOST_PARTS - 1) return null;
    const cut = bestCut(rest.slice(0, end), rest.slice(end));
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** How much of the beginning fits, in whole characters. A longer beginning never counts less, but for a link that is cut. */
function fitting(rule: TextRule, text: string): number {
  const ends = [0, ...Array.from(graphemes.segment(text), ({ index, segment }) => index + segment.length)];
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countText(rule, text.slice(0, ends[middle])).fits) low = middle;
    else high = middle - 1;
  }
  return ends[low] ?? 0;
}

function bestCut(head: string, tail: string): number {
  if (/^\s/.test(tail)) return head.length;
  // Not before the half: a part of one word looks lost.
  const half = head.length / 2;
  for (const border of [/\n\s*\n/g, /[.!?…]["”“)]?\s/g, /\s/g]) {
    const cut = Array.from(head.matchAll(border), (match) => match.index + match[0].length).findLast((at) => at > half);
    if (cut !== undefined) return cut;
  }
  return head.length;
}
