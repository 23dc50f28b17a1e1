import { learnServerTime } from '../../api/serverClock';
import type { Outcome } from '../../api/request';
import type { WorklistCounts, WorklistItem, WorklistPage } from '../../api/schema';

export interface ListView {
  items: readonly WorklistItem[];
  more: boolean;
  counts: WorklistCounts;
}

/** A stretch of the list as one answer told it. */
interface Stretch {
  token: string | null;
  etag: string | null;
  items: readonly WorklistItem[];
  next: string | null;
}

type ReadPage = (path: string, etag: string | null) => Promise<Outcome<WorklistPage>>;

/** How many pages may close one gap before the rest of the list is read anew from there. */
const MOST_FILLING = 3;

/**
 * Holds a long list in stretches, each with its own ETag. A turn asks again for the first, for those in view and for one of the others,
 * so that it costs a handful of requests however far a person has scrolled.
 */
export class ListReader {
  private stretches: Stretch[] = [];
  private counts: WorklistCounts | null = null;
  private turn = 0;
  private readonly path: string;
  private readonly readPage: ReadPage;

  constructor(path: string, readPage: ReadPage) {
    this.path = path;
    this.readPage = readPage;
  }

  /** Asks again for what may have changed. */
  async refresh(inView: ReadonlySet<string>): Promise<Outcome<ListView>> {
    if (this.stretches.length === 0) return this.extend();
    this.turn += 1;
    const others = this.stretches.length - 1;
    const wanted = this.stretches.filter((stretch, index) =>
      index === 0 || index === 1 + (this.turn % Math.max(others, 1)) || stretch.items.some((row) => inView.has(row.conversationId)));
    let changed = false;
    for (const stretch of wanted) {
      const outcome = await this.reread(stretch);
      if (outcome.kind === 'ok') changed = true;
      else if (outcome.kind !== 'unchanged') return outcome;
    }
    return changed ? this.view() : { kind: 'unchanged' };
  }

  /** Reads one page further. */
  async extend(): Promise<Outcome<ListView>> {
    const last = this.stretches.at(-1);
    if (last?.next === null) return { kind: 'unchanged' };
    const outcome = await this.read(last?.next ?? null, null);
    if (outcome.kind !== 'ok') return outcome;
    this.stretches.push(outcome.value);
    return this.view();
  }

  private async reread(stretch: Stretch): Promise<Outcome<Stretch>> {
    const at = this.stretches.indexOf(stretch);
    if (at < 0) return { kind: 'unchanged' };
    const outcome = await this.read(stretch.token, stretch.etag);
    if (outcome.kind !== 'ok') return outcome;
    this.stretches[at] = outcome.value;
    return this.closeGap(at, outcome);
  }

  /** Rows that came in push the end of a stretch forward: what then lies before the next one is read too. */
  private async closeGap(at: number, outcome: Outcome<Stretch>): Promise<Outcome<Stretch>> {
    let end = at;
    const following = this.stretches[at + 1];
    for (let filled = 0; ; filled += 1) {
      const stretch = this.stretches[end];
      if (!stretch || !following || stretch.next === following.token || overlap(stretch, following)) return outcome;
      if (stretch.next === null || filled === MOST_FILLING) break;
      const filling = await this.read(stretch.next, null);
      if (filling.kind !== 'ok') return filling;
      end += 1;
      this.stretches.splice(end, 0, filling.value);
    }
    this.stretches.length = end + 1;
    return outcome;
  }

  private async read(token: string | null, etag: string | null): Promise<Outcome<Stretch>> {
    const outcome = await this.readPage(token === null ? this.path : `${this.path}&continue=${encodeURIComponent(token)}`, etag);
    if (outcome.kind !== 'ok') return outcome;
    const { items, next, now, counts } = outcome.value;
    learnServerTime(now);
    if (token === null || this.counts === null) this.counts = counts;
    return { kind: 'ok', value: { token, etag: outcome.etag, items, next }, etag: null };
  }

  private view(): Outcome<ListView> {
    if (!this.counts) return { kind: 'unchanged' };
    return { kind: 'ok', value: { items: this.stretches.flatMap((stretch) => stretch.items), more: this.stretches.at(-1)?.next !== null, counts: this.counts }, etag: null };
  }
}

function overlap(one: Stretch, other: Stretch): boolean {
  const ids = new Set(one.items.map((row) => row.conversationId));
  return other.items.some((row) => ids.has(row.conversationId));
}
