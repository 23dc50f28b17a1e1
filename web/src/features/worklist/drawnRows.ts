import type { WorklistItem } from '../../api/schema';

/** The rows in view, and the one with the focus wherever it is: what vanished could not keep it. */
export function drawnRows(rows: readonly WorklistItem[], from: number, to: number, focused: string | null): { row: WorklistItem; index: number }[] {
  const drawn = rows.slice(from, to).map((row, offset) => ({ row, index: from + offset }));
  if (focused === null || drawn.some(({ row }) => row.conversationId === focused)) return drawn;
  const index = rows.findIndex((row) => row.conversationId === focused);
  const row = rows[index];
  if (!row) return drawn;
  return index < from ? [{ row, index }, ...drawn] : [...drawn, { row, index }];
}
