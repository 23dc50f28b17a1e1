import type { Change } from '../../api/changes';
import type { WorklistItem } from '../../api/schema';

/**
 * The server's list in the server's order. Two answers may come from two instances of which one lags: of two copies of a
 * conversation the one with the higher version is shown.
 */
export function mergeRows(held: readonly WorklistItem[], next: readonly WorklistItem[]): WorklistItem[] {
  const known = new Map(held.map((row) => [row.conversationId, row]));
  const merged = new Map<string, WorklistItem>();
  for (const row of next) {
    const rival = merged.get(row.conversationId) ?? known.get(row.conversationId);
    merged.set(row.conversationId, rival && rival.version > row.version ? rival : row);
  }

  return [...merged.values()];
}

/** Shows at once what a person here just did, until the list itself is as new as that. */
export function applyChanges(rows: readonly WorklistItem[], changes: ReadonlyMap<string, Change>): WorklistItem[] {
  return rows.flatMap((row) => {
    const change = changes.get(row.conversationId);
    if (!change || row.version >= change.version) return [row];
    if ('left' in change.patch) return change.patch.left === row.state ? [] : [row];
    return [{ ...row, ...change.patch }];
  });
}
