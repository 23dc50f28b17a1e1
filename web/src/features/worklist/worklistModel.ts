import { changes } from '../../api/changes';
import { Poller } from '../../api/poller';
import { read } from '../../api/request';
import type { ConversationState, Problem, WorklistCounts, WorklistItem, WorklistPage } from '../../api/schema';
import { createStore } from '../../api/store';
import { holdBack } from './holdBack';
import { applyChanges, mergeRows } from './mergeRows';
import { worklistReader, type WorklistView } from './worklistReader';

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
  private readonly poller: Poller<WorklistView>;
  private pages = 1;
  private anchor: string | null = null;
  private seen: ReadonlySet<string> = new Set();
  private known: ReadonlySet<string> | null = null;
  private stopListening: (() => void)[] = [];

  constructor(list: ConversationState, month: string | null) {
    const path = `/api/worklist?state=${list}${month === null ? '' : `&month=${month}`}`;
    const readPages = worklistReader(path, () => this.pages, (page, etag) => read<WorklistPage>(page, etag));
    this.poller = new Poller(readPages, (held, next) => ({ ...next, items: mergeRows(held?.items ?? [], next.items) }));
  }

  start(): void {
    this.stopListening = [this.poller.state.subscribe(this.show), changes.subscribe(this.onChange)];
    this.poller.start();
  }

  stop(): void {
    this.poller.stop();
    for (const stop of this.stopListening) stop();
  }

  loadMore(): void {
    this.pages += 1;
    void this.poller.refresh();
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
    const { known } = this;
    const arrived = known === null ? 0 : current.filter((row) => !known.has(row.conversationId)).length;
    this.seen = new Set(rows.map((row) => row.conversationId));
    this.known = new Set(current.map((row) => row.conversationId));
    this.state.set({ rows, heldAbove: held, more: value.more, counts: value.counts, failure, arrived });
  };
}
