import type { WorklistItem } from '../../api/schema';

export interface Shown {
  rows: WorklistItem[];
  /** New rows that would have pushed down what somebody is looking at. */
  held: number;
}

/**
 * Keeps new rows back that belong above the row a person looks at. Rows below it, rows seen before, and everything while
 * nobody looks at a certain row, come in at once.
 */
export function holdBack(rows: readonly WorklistItem[], seen: ReadonlySet<string>, anchor: string | null): Shown {
  const at = anchor === null ? -1 : rows.findIndex((row) => row.conversationId === anchor);
  const shown = rows.filter((row, index) => index >= at || seen.has(row.conversationId));
  return { rows: shown, held: rows.length - shown.length };
}
