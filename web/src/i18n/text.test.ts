import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import de from './de.json';
import en from './en.json';
import { chooseLanguage, localeOf, textIn } from './text';

const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
const english: Record<string, string> = en;
const german: Record<string, string> = de;
const sources = readdirSync(`${import.meta.dirname}/..`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => readFileSync(`${import.meta.dirname}/../${file}`, 'utf8'))
  .join('\n');

describe('The two languages', () => {
  it('say the same things', () => expect(Object.keys(german)).toEqual(Object.keys(english)));

  it('leave nothing empty', () => {
    expect(Object.entries({ ...english, ...german }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('leave the same places for names and numbers', () => {
    for (const [key, text] of Object.entries(english)) expect(gaps(german[key] ?? ''), key).toEqual(gaps(text));
  });

  it('have a text for one and for many of everything that is counted', () => {
    const stems = Object.keys(english).filter((key) => key.endsWith('.other') && `${key.slice(0, -6)}.one` in english).map((key) => key.slice(0, -6));
    expect(stems.length).toBeGreaterThan(5);
    for (const key of Object.keys(english).filter((each) => each.endsWith('.one'))) expect(stems).toContain(key.slice(0, -4));
  });

  it('hold no text that nothing shows', () => {
    const shown = (key: string) => {
      const stem = `${key.replace(/\.(one|other)$/, '')}.one` in english ? key.replace(/\.(one|other)$/, '') : key;
      return [key, stem].some((name) => sources.includes(`'${name}'`)) || sources.includes(`\`${stem.slice(0, stem.lastIndexOf('.'))}.$`) || sources.includes(`('${key.slice(0, key.indexOf('.'))}', `) || sources.includes(`('${key.slice(0, key.lastIndexOf('.'))}', `);
    };
    expect(Object.keys(english).filter((key) => !shown(key))).toEqual([]);
  });
});

describe('The language', () => {
  it('is the one that the person chose, then the browser\'s first that we speak, then English', () => {
    expect(chooseLanguage('en', ['de-AT'])).toBe('en');
    expect(chooseLanguage(null, ['fr-FR', 'de-AT', 'en-GB'])).toBe('de');
    expect(chooseLanguage(null, ['fr'])).toBe('en');
    expect(chooseLanguage('xx', [])).toBe('en');
  });

  it('writes dates as the region does', () => {
    const at = '2026-11-05T15:04:00Z';
    expect(textIn('en', localeOf('en', ['fr', 'en-GB', 'en-US'])).instant(at)).toMatch(/^5 Nov 2026/);
    expect(textIn('en', localeOf('en', ['de-AT'])).instant(at)).toMatch(/^Nov 5, 2026/);
    expect(textIn('de', localeOf('de', ['de-AT'])).instant(at)).toMatch(/^05\.11\.2026/);
  });

  it('counts in its own way', () => {
    expect(textIn('de').count('worklist.posts', 1)).toBe('1 Beitrag');
    expect(textIn('de').count('worklist.posts', 2)).toBe('2 Beiträge');
    expect(textIn('en').count('worklist.posts', 0)).toBe('0 posts');
  });

  it('says how long ago something was in full minutes and hours', () => {
    const now = Date.parse('2026-11-24T12:00:00Z');
    const ago = (at: string) => textIn('de').ago(at, now);
    expect(ago('2026-11-24T11:59:01Z')).toBe('gerade eben');
    expect(ago('2026-11-24T11:57:01Z')).toBe('vor 2 Min.');
    expect(ago('2026-11-24T10:01:00Z')).toBe('vor 1 Std.');
  });

  it('knows words for the server\'s names, and says when it does not', () => {
    expect(textIn('de').known('rule', 'question')).toBe('Der Beitrag fragt etwas.');
    expect(textIn('de').known('rule', 'constructor')).toBeNull();
  });
});
