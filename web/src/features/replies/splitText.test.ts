import { describe, expect, it } from 'vitest';
import type { TextRule } from '../../api/schema';
import { countText } from './countText';
import { splitText } from './splitText';

const rule = (change: Partial<TextRule> = {}): TextRule => ({ unit: 'graphemes', limit: 40, maxBytes: null, urlLength: null, mentionsCountLocalPart: false, ...change });
const FAMILY = '👨‍👩‍👧‍👦';

describe('A long answer is split', () => {
  it('not at all where it fits', () => {
    expect(splitText(rule(), 'Kurz.')).toEqual(['Kurz.']);
  });

  it('where a sentence ends, else between words', () => {
    expect(splitText(rule(), 'Ihre Lampe ist unterwegs. Sie kommt am Montag bei Ihnen an.')).toEqual(['Ihre Lampe ist unterwegs.', 'Sie kommt am Montag bei Ihnen an.']);
    expect(splitText(rule({ limit: 12 }), 'eins zwei drei vier')).toEqual(['eins zwei', 'drei vier']);
  });

  it('never inside a character as people see it', () => {
    expect(splitText(rule({ limit: 3 }), FAMILY.repeat(7))).toEqual([FAMILY.repeat(3), FAMILY.repeat(3), FAMILY]);
    expect(splitText(rule({ limit: 100, maxBytes: 60 }), FAMILY.repeat(5))).toEqual([FAMILY.repeat(2), FAMILY.repeat(2), FAMILY]);
  });

  it('into parts that the network takes, whatever it says, and nothing is lost but white space', () => {
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const words = ['a', 'Straße', FAMILY, 'https://nordlicht.de/hilfe', 'u\u0308ber', '🇩🇪', 'Ende.', '\n\n', 'x'.repeat(70), '„so“'];
    for (let round = 0; round < 300; round++) {
      const text = Array.from({ length: 1 + next(40) }, () => words[next(words.length)]).join(next(5) === 0 ? '' : ' ');
      const network = rule({ unit: (['graphemes', 'codePoints', 'utf16', 'weighted'] as const)[next(4)] ?? 'graphemes', limit: 60 + next(200), urlLength: next(2) ? 23 : null });
      const parts = splitText(network, text);
      if (parts === null) continue;
      for (const part of parts) expect(countText(network, part).fits).toBe(true);
      expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });

  it('not into more parts than anybody reads, and not where nothing fits', () => {
    expect(splitText(rule({ limit: 5 }), 'abcd '.repeat(20))).toBeNull();
    expect(splitText(rule({ maxBytes: 3 }), FAMILY)).toBeNull();
  });
});
