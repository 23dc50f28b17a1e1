import type { TextRule } from '../../api/schema';
import { hasWeighedLink, isTakeable, weigh } from './weightedText';

export interface TextCount {
  used: number;
  limit: number;
  fits: boolean;
}

const LINK = /https?:\/\/[^\s<>"]+/gi;
const REMOTE_MENTION = /(@[A-Za-z0-9_]+)@[A-Za-z0-9.-]+[A-Za-z0-9]/g;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Counts as the server does when it decides whether the network takes a text. */
export function countText(rule: TextRule, text: string): TextCount {
  if (rule.unit === 'weighted') {
    const weight = weigh(text, rule.urlLength ?? 0);
    return { used: weight, limit: rule.limit, fits: weight <= rule.limit && isTakeable(text) };
  }

  let counted = text;
  let links = 0;
  if (rule.urlLength !== null) {
    links = (counted.match(LINK)?.length ?? 0) * rule.urlLength;
    counted = counted.replace(LINK, '');
  }

  if (rule.mentionsCountLocalPart) counted = counted.replace(REMOTE_MENTION, '$1');
  const used = links + units(rule.unit, counted);
  const bytes = new TextEncoder().encode(text).length;
  return { used, limit: rule.limit, fits: used <= rule.limit && bytes <= (rule.maxBytes ?? Infinity) };
}

/** Whether the network sees a link in it. */
export const hasLink = (rule: TextRule, text: string): boolean => (rule.unit === 'weighted' ? hasWeighedLink(text) : new RegExp(LINK, 'i').test(text));

function units(unit: Exclude<TextRule['unit'], 'weighted'>, text: string): number {
  switch (unit) {
    case 'graphemes':
      return [...graphemes.segment(text)].length;
    case 'codePoints':
      return Array.from(text).length;
    case 'utf16':
      return text.length;
  }
}
