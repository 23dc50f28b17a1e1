import { describe, expect, it } from 'vitest';
import { row } from './row.fixture';
import { arrivals } from './worklistModel';

const rows = (ids: string) => Array.from(ids).map((id) => row(id));

describe('New conversations', () => {
  it('are those between and above the known ones', () => expect(arrivals(rows('bd'), rows('abcd'))).toBe(2));
  it('are not those that were only read further', () => expect(arrivals(rows('ab'), rows('abcdef'))).toBe(0));
  it('are none at the first read', () => expect(arrivals(null, rows('abc'))).toBe(0));
  it('are all when there was nothing before', () => expect(arrivals([], rows('a'))).toBe(1));
});
