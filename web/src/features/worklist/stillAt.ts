import type { WorklistItem } from '../../api/schema';

/** By how many rows the one that is looked at moved down. When it left itself, the next of its neighbours that stayed is looked at. */
export function stillAt(before: readonly WorklistItem[], now: readonly WorklistItem[], looked: string | null): number {
  if (before === now || looked === null) return 0;
  const from = before.findIndex((row) => row.conversationId === looked);
  const places = new Map(now.map((row, index) => [row.conversationId, index]));
  for (let at = from; at >= 0 && at < before.length; at += 1) {
    const to = places.get(before[at]?.conversationId ?? '');
    if (to !== undefined) return to - at + (at - from);
  }
  return 0;
}
