import { describe, expect, it } from 'vitest';
import type { Rung, RungTime } from '../book/book';
import { inOrder, rungPlace } from './rungPlace';

const rung = (id: string, at: Partial<RungTime>): Rung => ({ id, at: { moment: 'atDue', percent: 0, by: '00:00:00', ...at }, tell: [], repeatEvery: null, mostRepeats: 0 });

describe('A rung on the picture', () => {
  it('stands where its share of the target is', () => expect(rungPlace(rung('a', { moment: 'percentOfTarget', percent: 75 }))).toBe(0.75));

  it('stands before, at and after the due instant', () => {
    expect(rungPlace(rung('a', { moment: 'beforeDue', by: '00:30:00' }))).toBe(0.75);
    expect(rungPlace(rung('a', {}))).toBe(1);
    expect(rungPlace(rung('a', { moment: 'afterDue', by: '02:00:00' }))).toBe(1.5);
  });

  it('never leaves the picture', () => {
    expect(rungPlace(rung('a', { moment: 'beforeDue', by: '9.00:00:00' }))).toBe(0);
    expect(rungPlace(rung('a', { moment: 'afterDue', by: '90.00:00:00' }))).toBeLessThan(2);
  });

  it('comes in the order of time', () => {
    const ladder = { id: 'l', name: 'L', rungs: [rung('late', { moment: 'afterDue', by: '00:01:00' }), rung('due', {}), rung('early', { moment: 'percentOfTarget', percent: 10 })] };
    expect(inOrder(ladder).map(({ id }) => id)).toEqual(['early', 'due', 'late']);
  });
});
