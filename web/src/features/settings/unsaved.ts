import { useStore } from '../../api/store';
import { bookDraft } from './book/useBook';
import { peopleDraft } from './people/usePeople';
import { rulesDraft } from './rules/useRules';

let owner: string | null = null;

/** What one person did not save is nothing that the next one at this browser should save. */
export function keepUnsavedFor(person: string): void {
  if (owner !== null && owner !== person) {
    bookDraft.discard();
    peopleDraft.discard();
    rulesDraft.discard();
  }
  owner = person;
}

export function useUnsaved(): boolean {
  const book = useStore(bookDraft.state).changed !== null;
  const people = useStore(peopleDraft.state).changed !== null;
  const rules = useStore(rulesDraft.state).changed !== null;
  return book || people || rules;
}
