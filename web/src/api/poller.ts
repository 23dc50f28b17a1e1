import type { Outcome } from './request';
import { createStore } from './store';
import type { Problem } from './schema';

export interface Polled<T> {
  value: T | null;
  /** Why the latest read gave nothing; null when it did. The value before it stays. */
  failure: 'unreachable' | Problem | null;
}

const IN_FRONT = 15_000;
const BEHIND = 60_000;
/** While something that a person here did is on its way. */
const HURRIED = 2_500;
const FIRST_RETRY = 5_000;
const SLOWEST = 60_000;

/** Reads something again and again: every fifteen seconds while people look, each minute behind other tabs, more and more rarely while nobody answers. */
export class Poller<T> {
  readonly state = createStore<Polled<T>>({ value: null, failure: null });
  private readonly read: () => Promise<Outcome<T>>;
  private readonly choose: (held: T | null, next: T) => T;
  private readonly onItsWay: (value: T) => boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private started = false;
  private failures = 0;

  constructor(read: () => Promise<Outcome<T>>, choose: (held: T | null, next: T) => T = (_, next) => next, onItsWay: (value: T) => boolean = () => false) {
    this.read = read;
    this.choose = choose;
    this.onItsWay = onItsWay;
  }

  start(): void {
    this.started = true;
    document.addEventListener('visibilitychange', this.onVisibility);
    window.addEventListener('online', this.onVisibility);
    void this.refresh();
  }

  stop(): void {
    this.started = false;
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.onVisibility);
    window.removeEventListener('online', this.onVisibility);
  }

  /** Reads now. A read that is under way may have begun before what the caller did: then another follows it. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    this.running = this.readOnce();
    try {
      await this.running;
    } finally {
      this.running = null;
    }
    clearTimeout(this.timer);
    if (this.started) this.timer = setTimeout(() => void this.refresh(), this.pause());
  }

  private async readOnce(): Promise<void> {
    const outcome = await this.read();
    const { value } = this.state.get();
    this.failures = outcome.kind === 'unreachable' ? this.failures + 1 : 0;
    if (outcome.kind === 'ok') this.state.set({ value: this.choose(value, outcome.value), failure: null });
    else if (outcome.kind === 'unchanged') this.settle(value, null);
    else this.settle(value, outcome.kind === 'refused' ? outcome.problem : 'unreachable');
  }

  private settle(value: T | null, failure: Polled<T>['failure']): void {
    if (this.state.get().failure !== failure) this.state.set({ value, failure });
  }

  private pause(): number {
    if (this.failures > 0) return Math.min(FIRST_RETRY * 2 ** (this.failures - 1), SLOWEST);
    if (document.visibilityState !== 'visible') return BEHIND;
    const { value } = this.state.get();
    return value !== null && this.onItsWay(value) ? HURRIED : IN_FRONT;
  }

  private readonly onVisibility = (): void => {
    if (document.visibilityState === 'visible') void this.refresh();
  };
}

/** Reads one address with the ETag of the copy at hand. */
export function etagReader<T>(read: (etag: string | null) => Promise<Outcome<T>>): () => Promise<Outcome<T>> {
  let etag: string | null = null;
  return async () => {
    const outcome = await read(etag);
    if (outcome.kind === 'ok') etag = outcome.etag;
    return outcome;
  };
}
