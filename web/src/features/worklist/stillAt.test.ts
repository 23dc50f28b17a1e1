import { describe, expect, it } from 'vitest';
import { row } from './row.fixture';
import { stillAt } from './stillAt';

const rows = (ids: string) => Array.from(ids).map((id) => row(id));
const moved = (before: string, now: string, looked: string | null) => stillAt(rows(before), rows(now), looked);

describe('The row under the eye', () => {
  it('moves down with those that come in above it', () => expect(moved('abc', 'xyabc', 'b')).toBe(2));
  it('moves up with those that go above it', () => expect(moved('abcd', 'cd', 'c')).toBe(-2));
  it('is not moved by what happens below it', () => expect(moved('abc', 'abxyc', 'b')).toBe(0));
  it('gives its place to the next one when it goes', () => expect(moved('abcd', 'acd', 'b')).toBe(0));
  it('matters only when there is one', () => expect(moved('abc', 'xabc', null)).toBe(0));
});
