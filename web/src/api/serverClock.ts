import { createStore } from './store';

/** How far the server's clock is ahead of the browser's, in milliseconds. */
export const clockOffset = createStore(0);

// Below this a difference is the way of the answer, and no reason to show every time anew.
const NOTABLE = 1_500;

/** Learns how far the browser's clock is from the server's, by an instant that the server just wrote. */
export function learnServerTime(now: string): void {
  const offset = Date.parse(now) - Date.now();
  if (Math.abs(offset - clockOffset.get()) > NOTABLE) clockOffset.set(offset);
}

/** Milliseconds on the server's clock: people look at deadlines, and their own clock may be wrong. */
export function serverNow(): number {
  return Date.now() + clockOffset.get();
}
