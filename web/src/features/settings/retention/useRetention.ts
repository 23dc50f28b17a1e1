import { useEffect } from 'react';
import type { Retention, RetentionRules } from '../../../api/schema';
import { useStore } from '../../../api/store';
import { DraftOf } from '../book/draft';

export const retentionDraft = new DraftOf<Retention>('/api/retention', ({ endedDays, filteredDays, unreadableDays }): RetentionRules => ({ endedDays, filteredDays, unreadableDays }));

export function useRetention() {
  const draft = useStore(retentionDraft.state);
  useEffect(() => void retentionDraft.load(), []);
  return { ...draft, retention: draft.changed ?? draft.stored };
}
