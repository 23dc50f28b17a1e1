import { describe, expect, it } from 'vitest';
import type { TextRule } from '../../api/schema';
import { countText } from './countText';

const rule = (change: Partial<TextRule>): TextRule => ({ unit: 'graphemes', limit: 300, maxBytes: null, urlLength: null, mentionsCountLocalPart: false, ...change });
const used = (text: string, change: Partial<TextRule> = {}) => countText(rule(change), text).used;

const FAMILY = '👨‍👩‍👧‍👦';

describe('A reply is counted as its network counts', () => {
  it.each([
    ['an umlaut in one piece', 'ü', 1, 1, 1],
    ['an umlaut in two pieces', 'u\u0308', 1, 2, 2],
    ['a family of four joined people', FAMILY, 1, 7, 11],
    ['a flag', '🇩🇪', 1, 2, 4],
    ['plain words', 'Grüße aus Köln', 14, 14, 14],
  ])('%s', (_, text, graphemes, codePoints, utf16) => {
    expect(used(text)).toBe(graphemes);
    expect(used(text, { unit: 'codePoints' })).toBe(codePoints);
    expect(used(text, { unit: 'utf16' })).toBe(utf16);
  });

  it('a link counts a fixed length where the network shortens links, long or short', () => {
    const long = `https://shop.example/${'a'.repeat(200)}`;
    expect(used(`Hier: ${long} und http://b.example`, { urlLength: 23 })).toBe('Hier:  und '.length + 46);
    expect(used('HTTPS://A.EXAMPLE', { urlLength: 23 })).toBe(23);
    expect(used(`x ${long}`)).toBe(2 + long.length);
  });

  it('a link ends where white space, brackets or quotes begin', () => {
    expect(used('<https://a.example/x>', { urlLength: 23 })).toBe(2 + 23);
    expect(used('"https://a.example/x"', { urlLength: 23 })).toBe(2 + 23);
  });

  it('of a remote mention only the local part counts where the network says so', () => {
    expect(used('@jule@norden.social hallo', { mentionsCountLocalPart: true })).toBe('@jule hallo'.length);
    expect(used('@jule@norden.social hallo')).toBe('@jule@norden.social hallo'.length);
  });

  it('a text fits up to the limit and not one beyond', () => {
    expect(countText(rule({ limit: 3 }), 'äöü').fits).toBe(true);
    expect(countText(rule({ limit: 3 }), 'äöüß').fits).toBe(false);
  });

  it('a text of few characters can still have too many bytes', () => {
    expect(countText(rule({ maxBytes: 25 }), FAMILY).fits).toBe(true);
    expect(countText(rule({ maxBytes: 24 }), FAMILY).fits).toBe(false);
  });
});
