import { expect, it } from 'vitest';
import { written } from './SpanFields';

it.each([['9', '09:00'], ['9:30', '09:30'], ['1730', '17:30'], ['24:00', '24:00'], ['noon', 'noon'], ['', '']])('"%s" is saved as "%s"', (typed, time) => {
  expect(written(typed)).toBe(time);
});
