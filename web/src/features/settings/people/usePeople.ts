import { useEffect } from 'react';
import { useStore } from '../../../api/store';
import { DraftOf } from '../book/draft';
import type { Directory, StoredDirectory } from './directory';

export const peopleDraft = new DraftOf<StoredDirectory>('/api/escalation/people', ({ people, teams, administrators }): Directory => ({ people, teams, administrators }));

export function usePeople() {
  const draft = useStore(peopleDraft.state);
  useEffect(() => void peopleDraft.load(), []);
  return { ...draft, directory: draft.changed ?? draft.stored, change: (patch: Partial<Directory>) => {
    const present = peopleDraft.state.get().changed ?? peopleDraft.state.get().stored;
    if (present) peopleDraft.change({ ...present, ...patch });
  } };
}
