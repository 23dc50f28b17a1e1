import { describe, expect, it } from 'vitest';
import { forSlash, slashAt } from './slash';

const reply = (shortcut: string, title: string) => ({ id: shortcut, shortcut, title, language: null, text: '' });
const found = (typed: string) => forSlash([reply('lieferzeit', 'Wann kommt es'), reply('zeit', 'Öffnungszeiten'), reply('danke', 'Lob und Dank')], { from: 0, to: 0, typed }).map(({ id }) => id);

describe('A shortcut in an answer', () => {
  it('begins with a slash at the beginning of a word', () => {
    expect(slashAt('/lie', 4)).toEqual({ from: 0, to: 4, typed: 'lie' });
    expect(slashAt('Moin! /Lie und', 10)).toEqual({ from: 6, to: 10, typed: 'lie' });
    expect(slashAt('/', 1)).toEqual({ from: 0, to: 1, typed: '' });
  });
  it.each(['https:/', 'und/oder', 'Moin', '/lie fer', '/ä'])('is no part of other words: %s', (text) => expect(slashAt(text, text.length)).toBeNull());
  it('finds what begins so, by shortcut or title', () => {
    expect(found('lie')).toEqual(['lieferzeit']);
    expect(found('dank')).toEqual(['danke']);
    expect(found('')).toHaveLength(3);
    expect(found('nichts')).toEqual([]);
  });
  it('finds the whole shortcut first', () =>
    expect(forSlash([reply('zeiten', 'A'), reply('zeit', 'B')], { from: 0, to: 0, typed: 'zeit' }).map(({ id }) => id)).toEqual(['zeit', 'zeiten']));
});
