import { describe, expect, it } from 'vitest';
import { isLate } from './isLate';

describe('An order', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');

  it('is late when its last day is over and it has not arrived', () => {
    expect(isLate({ state: 'processing', expectedUntil: '2026-11-20T00:00:00Z' }, now)).toBe(true);
    expect(isLate({ state: 'shipped', expectedUntil: '2026-11-25T00:00:00Z' }, now)).toBe(false);
  });

  it('is not late once it arrived or ended, or when no day is known', () => {
    for (const state of ['delivered', 'completed', 'cancelled', 'refunded', 'unknown'] as const) expect(isLate({ state, expectedUntil: '2026-11-01T00:00:00Z' }, now)).toBe(false);
    expect(isLate({ state: 'open', expectedUntil: null }, now)).toBe(false);
  });
});
