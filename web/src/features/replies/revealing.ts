export type RevealedKind = 'email' | 'iban' | 'phone' | 'order';

export interface Revealed {
  kind: RevealedKind;
  words: string;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?\b/g;
const PHONE = /(?<![\p{L}\p{N}./#-])(?:\+|00?)[1-9][\d ()/.-]{6,16}\d(?![\p{L}\p{N}])/gu;
const ORDER = /(?<![\p{L}\p{N}])(?:[A-Z]{1,4}-\d{4,}(?:-\d+)*|#\d{4,}|\d{8,})(?![\p{L}\p{N}])|(?:Bestell|Auftrags|Kunden|Rechnungs|Sendungs|order|customer|invoice|tracking)[\p{L}]*[ .:-]*(?:Nr|No|nummer|number|#)?[ .:#-]*([A-Z]{0,4}-?\d{4,})/giu;
const ADDRESS = /https?:\/\/\S+/gi;

/**
 * What in a public answer looks as if it belongs to one customer alone: e-mail addresses, IBANs (ISO 13616, by their check digits), telephone and order
 * numbers. Addresses of pages are left out. A warning for a person, no judgement: what it names may be right.
 */
export function revealing(text: string): Revealed[] {
  let rest = text.replace(ADDRESS, ' ');
  const found: Revealed[] = [];
  const take = (kind: RevealedKind, pattern: RegExp, holds: (words: string) => boolean = () => true) => {
    rest = rest.replace(pattern, (words: string) => {
      if (!holds(words)) return words;
      found.push({ kind, words: words.trim() });
      return ' ';
    });
  };
  take('email', EMAIL);
  take('iban', IBAN, isIban);
  // A telephone number has at most fifteen digits (E.164); longer ones are of something else.
  take('phone', PHONE, (words) => /^(?:\D*\d){8,15}\D*$/.test(words));
  take('order', ORDER);
  return found;
}

/** The remainder by 97 of the rearranged letters and digits is one. */
function isIban(words: string): boolean {
  const compact = words.replaceAll(' ', '');
  const moved = compact.slice(4) + compact.slice(0, 4);
  let remainder = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
