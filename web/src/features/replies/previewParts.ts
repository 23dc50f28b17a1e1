export interface PreviewPart {
  kind: 'plain' | 'link';
  words: string;
}

const LINKED = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)]|(?<![\p{L}\p{N}@#/])[@#][\p{L}\p{N}_]+(?:@[\p{L}\p{N}.-]+[\p{L}\p{N}])?/gu;

/** A text with what networks make links of: addresses, mentions, hashtags. Addresses lose their scheme, as networks show them. */
export function previewParts(text: string): PreviewPart[] {
  const parts: PreviewPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINKED)) {
    if (match.index > end) parts.push({ kind: 'plain', words: text.slice(end, match.index) });
    parts.push({ kind: 'link', words: match[0].replace(/^https?:\/\/(www\.)?/, '') });
    end = match.index + match[0].length;
  }
  return end < text.length ? [...parts, { kind: 'plain', words: text.slice(end) }] : parts;
}
