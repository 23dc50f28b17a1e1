import { describe, expect, it } from 'vitest';
import { testWord } from './testWord';

describe('The word of a test mention', () => {
  it('is another one each time, of letters and digits only', () => {
    const words = new Set(Array.from({ length: 50 }, testWord));
    expect(words.size).toBe(50);
    for (const word of words) expect(word).toMatch(/^TEST[A-Z2-9]{6}$/);
  });
});
