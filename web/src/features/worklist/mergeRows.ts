import type { Change } from '../../api/changes';
import type { WorklistItem } from '../../api/schema';

/**
 * The server's list in the server's order, each conversation once. Answers may come from instances of which one lags, and the stretches of a
 * long list are read at different times: of two copies the one with the higher version is shown, at its own place.
 */
export function mergeRows(held: readonly WorklistItem[], next: readonly WorklistItem[]): WorklistItem[] {
  const newest = new Map<string, WorklistItem>();
  for (const row of next) {
    const rival = newest.get(row.conversationId);
    if (!rival || row.version > rival.version) newest.set(row.conversationId, row);
  }
  const known = new Map(held.map((row) => [row.conversationId, row]));
  return next.flatMap((row) => {
    if (newest.get(row.conversationId) !== row) return [];
    const before = known.get(row.conversationId);
    return [before && before.version > row.version ? before : row];
  });
}

/** Shows at once what a person here just did, until the list itself is as new as that. */
export function applyChanges(rows: readonly WorklistItem[], changes: ReadonlyMap<string, Change>): readonly WorklistItem[] {
  if (changes.size === 0) return rows;
  return rows.flatMap((row) => {
    const change = changes.get(row.conversationId);
    if (!change || row.version >= change.version) return [row];
    if ('left' in change.patch) return change.patch.left === row.state ? [] : [row];
    return [{ ...row, ...change.patch }];
  });
}
