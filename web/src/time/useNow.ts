import { useSyncExternalStore } from 'react';
import { clockOffset, serverNow } from '../api/serverClock';

const STEP = 5_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = serverNow();

function tick(): void {
  now = serverNow();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = serverNow();
    timer = setInterval(tick, STEP);
  }

  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

clockOffset.subscribe(tick);

/** The instant on the server's clock, told to all who show times at once, every five seconds. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
