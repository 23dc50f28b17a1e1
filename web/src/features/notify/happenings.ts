import type { PersonalSettings, WorklistItem } from '../../api/schema';

export type Occasion = PersonalSettings['notify'][number];

export interface Happening {
  occasion: Occasion;
  row: WorklistItem;
}

/** Who mentioned a person since it was last looked at: `before` and `now` are their mentions. */
export function mentions(before: readonly WorklistItem[], now: readonly WorklistItem[]): Happening[] {
  const known = new Set(before.map((row) => row.conversationId));
  return now.filter((row) => !known.has(row.conversationId)).map((row) => ({ occasion: 'mentioned', row }));
}

/** What of a list is news to one person since it was last looked at: each conversation once, for the gravest reason. */
export function happenings(before: readonly WorklistItem[], now: readonly WorklistItem[], me: string, instant: number, last: number): Happening[] {
  const known = new Map(before.map((row) => [row.conversationId, row]));
  return now.flatMap((row): Happening[] => {
    const old = known.get(row.conversationId);
    if (row.claimedBy?.id === me && old?.claimedBy?.id !== me) return [{ occasion: 'assigned', row }];
    const warn = row.warnAt === null ? Number.POSITIVE_INFINITY : Date.parse(row.warnAt);
    if (warn <= instant && warn > last && (row.claimedBy === null || row.claimedBy.id === me)) return [{ occasion: 'atRisk', row }];
    return old ? [] : [{ occasion: 'new', row }];
  });
}
