import { describe, expect, it } from 'vitest';
import { fieldTime, laterTimes } from './laterTimes';

const offered = (now: Date) => laterTimes(now).map(({ name, until }) => `${name} ${fieldTime(until)}`);

describe('What is offered for later', () => {
  it('on a Wednesday morning', () => expect(offered(new Date(2026, 10, 25, 9, 20))).toEqual([
    'laterToday 2026-11-25T13:00', 'thisEvening 2026-11-25T18:00', 'tomorrow 2026-11-26T09:00', 'monday 2026-11-30T09:00', 'nextWeek 2026-12-02T09:00',
  ]));
  it('late in the day is nothing that is nearly now', () => expect(offered(new Date(2026, 10, 25, 17, 30))[0]).toBe('tomorrow 2026-11-26T09:00'));
  it('on a Sunday names Monday once', () => expect(offered(new Date(2026, 10, 29, 20))).toEqual(['tomorrow 2026-11-30T09:00', 'nextWeek 2026-12-06T09:00']));
  it('on a Monday means the next one', () => expect(offered(new Date(2026, 10, 30, 20))).toContain('monday 2026-12-07T09:00'));
});
