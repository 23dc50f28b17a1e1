import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextRule } from '../../api/schema';
import { countText } from './countText';

interface Vector {
  name: string;
  text?: string;
  repeat?: { unit: string; count: number };
  weightedLength: number;
  valid: boolean;
}

const vectors = (JSON.parse(readFileSync(new URL('../../../../tests/Networks/X/Samples/text-length-vectors.json', import.meta.url), 'utf8')) as { cases: Vector[] }).cases;
const rule: TextRule = { unit: 'weighted', limit: 280, maxBytes: null, urlLength: 23, mentionsCountLocalPart: false };

describe('A reply on X is weighed as X weighs it', () => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_, { text, repeat, weightedLength, valid }) => {
    const words = text ?? repeat?.unit.repeat(repeat.count) ?? '';
    const count = countText(rule, words);
    expect(count.used).toBe(weightedLength);
    expect(count.fits && words !== '').toBe(valid);
  });

  it.each([
    ['z.B. Wir', 8], ['mail@nordlicht.de', 17], ['https://nordlicht.example/sendung', 33], ['Hier: https://a.de/x.', 30], ['Siehe www.nordlicht.de.Wir', 33],
    ['(https://a.de/x_(y))', 25], ['©', 1], ['©️', 2], ['👍🏽👍', 4], ['🇩🇪🇫🇷', 4], ['1️⃣2', 3], ['nordlicht.shop', 23], ['http://localhost/x', 18],
    ['https://a.de:8080/y', 23], ['„nordlicht.de“', 25], ['größe.de/x', 23], ['a.de,b.de', 47], ['https://a.de…', 25], ['a_b.de', 6], ['#nordlicht.de', 13], ['a\ud83d', 3],
  ])('%s', (text, weight) => {
    expect(countText(rule, text).used).toBe(weight);
  });
});
