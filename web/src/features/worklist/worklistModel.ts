import { changes } from '../../api/changes';
import { Poller } from '../../api/poller';
import { read } from '../../api/request';
import type { Problem, WorklistCounts, WorklistItem, WorklistPage } from '../../api/schema';
import { createStore } from '../../api/store';
import { holdBack } from './holdBack';
import { ListReader, type ListView } from './listReader';
import { applyChanges, mergeRows } from './mergeRows';

export interface WorklistState {
  /** Null until the list was read once. */
  rows: readonly WorklistItem[] | null;
  heldAbove: number;
  more: boolean;
  counts: WorklistCounts | null;
  failure: 'unreachable' | Problem | null;
  /** Conversations that came in with the latest change, after the first read. */
  arrived: number;
}

/** One list as a person sees it: what the server says, what was just done here, and what waits above the view. */
export class WorklistModel {
  readonly state = createStore<WorklistState>({ rows: null, heldAbove: 0, more: false, counts: null, failure: null, arrived: 0 });
  private readonly poller: Poller<ListView>;
  private further = 0;
  private inView: ReadonlySet<string> = new Set();
  private anchor: string | null = null;
  private seen: ReadonlySet<string> = new Set();
  private known: readonly WorklistItem[] | null = null;
  private stopListening: (() => void)[] = [];

  constructor(path: string) {
    const reader = new ListReader(path, (page, etag) => read<WorklistPage>(page, etag));
    const readNow = () => {
      if (this.further === 0) return reader.refresh(this.inView);
      this.further -= 1;
      return reader.extend();
    };
    this.poller = new Poller(readNow, (held, next) => ({ ...next, items: mergeRows(held?.items ?? [], next.items) }));
  }

  start(): void {
    this.stopListening = [this.poller.state.subscribe(this.show), changes.subscribe(this.onChange)];
    this.poller.start();
  }

  stop(): void {
    this.poller.stop();
    for (const stop of this.stopListening) stop();
  }

  /** A person came near the end of what was read. */
  loadMore(): void {
    if (this.further > 0 || !this.state.get().more) return;
    this.further = 1;
    void this.poller.refresh();
  }

  /** Names the rows that are drawn: they are asked for first. */
  showing(conversationIds: readonly string[]): void {
    this.inView = new Set(conversationIds);
  }

  /** Names the row that a person looks at: nothing may push it down. Null: nothing above is worth keeping still. */
  keepStill(conversationId: string | null): void {
    this.anchor = conversationId;
  }

  reveal(): void {
    this.anchor = null;
    this.show();
  }

  private readonly onChange = (): void => {
    this.show();
    void this.poller.refresh();
  };

  private readonly show = (): void => {
    const { value, failure } = this.poller.state.get();
    if (!value) {
      this.state.set({ ...this.state.get(), failure });
      return;
    }

    const current = applyChanges(value.items, changes.get());
    const { rows, held } = this.known === null ? { rows: current, held: 0 } : holdBack(current, this.seen, this.anchor);
    const arrived = arrivals(this.known, current);
    this.seen = new Set(rows.map((row) => row.conversationId));
    this.known = current;
    this.state.set({ rows, heldAbove: held, more: value.more, counts: value.counts, failure, arrived });
  };
}

/** How many are new. What lies behind the last known row was only read further. */
export function arrivals(known: readonly WorklistItem[] | null, current: readonly WorklistItem[]): number {
  if (known === null) return 0;
  const ids = new Set(known.map((row) => row.conversationId));
  const end = current.findLastIndex((row) => ids.has(row.conversationId));
  return current.filter((row, index) => (index < end || known.length === 0) && !ids.has(row.conversationId)).length;
}
