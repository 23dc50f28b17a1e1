import type { Ladder, Rung } from '../book/book';
import { minutesOf } from '../book/span';

// A ladder knows percentages and minutes: the picture takes a target of two hours, so that both have a place.
const PICTURED_MINUTES = 120;

/** Where a rung stands on the way from the question (0) to the due instant (1) and beyond. */
export function rungPlace({ at }: Rung): number {
  const by = minutesOf(at.by) / PICTURED_MINUTES;
  switch (at.moment) {
    case 'percentOfTarget':
      return at.percent / 100;
    case 'beforeDue':
      return Math.max(0, 1 - by);
    case 'atDue':
      return 1;
    case 'afterDue':
      // What comes late is drawn closer together, or hours would push all else to the edge.
      return 1 + by / (1 + by);
  }
}

/** The rungs in the order in which they are reached. */
export const inOrder = (ladder: Ladder): readonly Rung[] => [...ladder.rungs].sort((a, b) => rungPlace(a) - rungPlace(b));
