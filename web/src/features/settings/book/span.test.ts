import { describe, expect, it } from 'vitest';
import { minutesOf, spanOf, unitOf } from './span';

describe('A time span of the API', () => {
  it.each([['00:30:00', 30], ['01:00:00', 60], ['1.12:00:00', 2160], ['365.00:00:00', 525600], ['00:00:30', 0.5], ['nonsense', 0]])('%s is %d minutes', (span, minutes) => {
    expect(minutesOf(span)).toBe(minutes);
  });

  it('is written as it is read', () => {
    for (const minutes of [0, 1, 59, 60, 1439, 1440, 4000]) expect(minutesOf(spanOf(minutes))).toBe(minutes);
  });

  it('is shown in the unit people would choose', () => {
    expect([30, 60, 90, 1440, 2880, 3000].map(unitOf)).toEqual(['minutes', 'hours', 'minutes', 'hours', 'days', 'hours']);
  });
});
