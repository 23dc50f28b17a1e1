import { learnServerTime } from '../../api/serverClock';
import type { Outcome } from '../../api/request';
import type { WorklistCounts, WorklistItem, WorklistPage } from '../../api/schema';

export interface WorklistView {
  items: readonly WorklistItem[];
  more: boolean;
  counts: WorklistCounts;
}

type ReadPage = (path: string, etag: string | null) => Promise<Outcome<WorklistPage>>;

/**
 * Reads as many pages as a person has asked for. The first is asked for by ETag; while it has not changed the pages behind it
 * are read only every sixth time.
 */
export function worklistReader(path: string, pages: () => number, readPage: ReadPage): () => Promise<Outcome<WorklistView>> {
  let etag: string | null = null;
  let first: WorklistPage | null = null;
  let loaded = 0;
  let turn = 0;

  return async () => {
    const wanted = pages();
    const outcome = await readPage(path, etag);
    if (outcome.kind === 'ok') {
      etag = outcome.etag;
      first = outcome.value;
      learnServerTime(first.now);
    } else if (outcome.kind !== 'unchanged') {
      return outcome;
    }

    turn += 1;
    if (!first || (outcome.kind === 'unchanged' && wanted === loaded && (wanted === 1 || turn % 6 !== 0))) return { kind: 'unchanged' };
    const items = [...first.items];
    let next = first.next;
    for (let page = 1; page < wanted && next !== null; page += 1) {
      const further = await readPage(`${path}&continue=${encodeURIComponent(next)}`, null);
      if (further.kind !== 'ok') return further;
      items.push(...further.value.items);
      next = further.value.next;
    }

    loaded = wanted;
    return { kind: 'ok', value: { items, more: next !== null, counts: first.counts }, etag };
  };
}
