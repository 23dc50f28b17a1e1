import { describe, expect, it } from 'vitest';
import { previewParts } from './previewParts';

const links = (text: string) => previewParts(text).filter((part) => part.kind === 'link').map((part) => part.words);

describe('The preview of an answer', () => {
  it('marks what becomes a link', () => expect(links('@jana_m siehe https://www.shop.example/hilfe. #Lampen')).toEqual(['@jana_m', 'shop.example/hilfe', '#Lampen']));
  it('leaves mail addresses and numbers alone', () => expect(links('a@b.example, 3#4')).toEqual([]));
  it('loses nothing of the rest', () => expect(previewParts('Ja, @jana!').map((part) => part.words).join('')).toBe('Ja, @jana!'));
});
