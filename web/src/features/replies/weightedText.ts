import { RESERVED_DOMAINS, TOP_LEVEL_DOMAINS } from './topLevelDomains';

const CANDIDATE = /(?<scheme>https?:\/\/)?(?<host>[\p{L}\p{N}\p{M}_-]+(?:\.[\p{L}\p{N}\p{M}_-]+)+)(?<rest>(?::[0-9]+)?[/?#][^\s<>"]*|:[0-9]+)?/giu;
const OUTSIDE = new Set(Array.from('.,:;!?\'…“”„’«»]*~'));
const NOT_BEFORE = /[A-Za-z0-9@#$＠＃]/;
const FLAG_LETTER = /^[\u{1F1E6}-\u{1F1FF}]$/u;
const PICTURE = /^(?![\u{1F1E6}-\u{1F1FF}])[\u203C\u2049\u2122\u2139\u24C2\u3030\u303D\u3297\u3299\u2190-\u21FF\u2300-\u23FF\u25A0-\u27BF\u2900-\u297F\u2B00-\u2BFF\u{1F000}-\u{1FAFF}]$/u;
const JOINS = /^(?:\uFE0F|\u200D|\u20E3|[\u{E0020}-\u{E007F}])$/u;
const LIGHT = /^[\0-\u10FF\u2000-\u200D\u2010-\u201F\u2032-\u2037]$/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Characters that the network takes in no post. */
export const isTakeable = (text: string): boolean => !/[\uFFFE\uFEFF\uFFFF]/.test(text);

/** Text as X weighs it, by the same table as the server: WeightedText.cs. */
export function weigh(text: string, linkLength: number): number {
  const composed = text.normalize('NFC');
  let used = 0;
  let at = 0;
  for (const match of composed.matchAll(CANDIDATE)) {
    const end = linkEnd(composed, match);
    if (end === null) continue;
    used += weight(composed.slice(at, match.index)) + linkLength;
    at = end;
  }
  return used + weight(composed.slice(at));
}

export function hasWeighedLink(text: string): boolean {
  const composed = text.normalize('NFC');
  return [...composed.matchAll(CANDIDATE)].some((match) => linkEnd(composed, match) !== null);
}

function linkEnd(text: string, match: RegExpExecArray): number | null {
  const { scheme = '', host = '', rest = '' } = match.groups ?? {};
  const before = text[match.index - 1] ?? ' ';
  if (NOT_BEFORE.test(before) || (scheme === '' && '-_./'.includes(before))) return null;

  const labels = host.split('.');
  let count = labels.length;
  while (count > 1 && !isDomain(labels[count - 2] ?? '', labels[count - 1] ?? '', scheme !== '')) count--;
  if (count < 2) return null;
  const start = match.index + scheme.length;
  if (count < labels.length) return start + labels.slice(0, count).join('.').length;

  let end = match.index + match[0].length;
  if (rest === '') return '@+'.includes(text[end] ?? ' ') ? null : end;
  while (isOutside(text.slice(start, end))) end--;
  return end;
}

function isDomain(name: string, top: string, hasScheme: boolean): boolean {
  if (name.startsWith('-') || name.endsWith('-') || name.includes('_')) return false;
  const end = top.toLowerCase();
  return TOP_LEVEL_DOMAINS.has(end) || (hasScheme && /^[a-z]{2,}$/.test(end) && !RESERVED_DOMAINS.has(end));
}

function isOutside(link: string): boolean {
  const last = link.at(-1) ?? '';
  return OUTSIDE.has(last) || (last === ')' && link.split('(').length < link.split(')').length);
}

function weight(text: string): number {
  let used = 0;
  for (const { segment } of graphemes.segment(text)) used += weightOfOne(Array.from(segment));
  return used;
}

function weightOfOne(runes: readonly string[]): number {
  const all = (some: readonly string[]) => some.reduce((sum, rune) => sum + (LIGHT.test(rune) ? 1 : 2), 0);
  return isEmoji(runes) ? 2 + all(runes.slice(1).filter((rune) => !JOINS.test(rune) && !PICTURE.test(rune) && !FLAG_LETTER.test(rune))) : all(runes);
}

function isEmoji(runes: readonly string[]): boolean {
  const [first = '', second = ''] = runes;
  return PICTURE.test(first)
    || (FLAG_LETTER.test(first) && FLAG_LETTER.test(second))
    || ((first === '©' || first === '®') && second === '\uFE0F')
    || (/^[#*0-9]$/.test(first) && runes.length > 1 && runes.at(-1) === '\u20E3');
}
