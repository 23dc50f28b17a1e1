import { useEffect } from 'react';
import type { EscalationDirectory, EscalationPeople } from '../../../api/schema';
import { useStore } from '../../../api/store';
import { DraftOf } from '../book/draft';

export const peopleDraft = new DraftOf<EscalationPeople>('/api/escalation/people', ({ people, teams, administrators }): EscalationDirectory => ({ people, teams, administrators }));

export function usePeople() {
  const draft = useStore(peopleDraft.state);
  useEffect(() => void peopleDraft.load(), []);
  return { ...draft, directory: draft.changed ?? draft.stored, change: (patch: Partial<EscalationDirectory>) => {
    const present = peopleDraft.state.get().changed ?? peopleDraft.state.get().stored;
    if (present) peopleDraft.change({ ...present, ...patch });
  } };
}
