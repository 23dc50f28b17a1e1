import { describe, expect, it } from 'vitest';
import { textIn, type Language } from '../i18n/text';
import { remaining } from './remaining';
import { remainingWords } from './remainingWords';

const start = Date.parse('2026-11-24T10:00:00Z');
const minute = 60_000;
const due = { startedAt: '2026-11-24T10:00:00Z', warnAt: '2026-11-24T10:45:00Z', dueAt: '2026-11-24T11:00:00Z' };
const at = (minutes: number) => remaining(due, start + minutes * minute);
const said = (language: Language, minutes: number, wait = 60) =>
  remainingWords(remaining({ startedAt: due.startedAt, warnAt: null, dueAt: new Date(start + wait * minute).toISOString() }, start + minutes * minute), textIn(language));

describe('The time until an answer is due', () => {
  it('is calm, then warns, then is overdue, each from its instant on', () => {
    expect(at(44.9).tone).toBe('calm');
    expect(at(45).tone).toBe('warn');
    expect(at(59.9).tone).toBe('warn');
    expect(at(60).tone).toBe('breach');
  });

  it('empties its ring from full to nothing and never beyond', () => {
    expect(at(-5).left).toBe(1);
    expect(at(15).left).toBe(0.75);
    expect(at(60).left).toBe(0);
    expect(at(600).left).toBe(0);
  });

  it('is said in German', () => {
    expect(said('de', 48)).toBe('noch 12 min');
    expect(said('de', 59.5)).toBe('noch unter 1 min');
    expect(said('de', 60)).toBe('gerade überfällig');
    expect(said('de', 63)).toBe('seit 3 min überfällig');
    expect(said('de', 60, 185)).toBe('noch 2 h 5 min');
    expect(said('de', 0, 120)).toBe('noch 2 h');
    expect(said('de', 0, 3 * 24 * 60)).toBe('noch 3 Tage');
    expect(said('de', 60 + 3 * 24 * 60)).toBe('seit 3 Tagen überfällig');
  });

  it('is said in English', () => {
    expect(said('en', 48)).toBe('12 min left');
    expect(said('en', 59.5)).toBe('less than 1 min left');
    expect(said('en', 60)).toBe('just overdue');
    expect(said('en', 63)).toBe('3 min overdue');
    expect(said('en', 60, 185)).toBe('2 h 5 min left');
    expect(said('en', 0, 3 * 24 * 60)).toBe('3 days left');
  });

  it('turns from hours to days only when two days are full', () => {
    expect(said('en', 0, 48 * 60 - 1)).toBe('47 h 59 min left');
    expect(said('en', 0, 48 * 60)).toBe('2 days left');
  });
});
