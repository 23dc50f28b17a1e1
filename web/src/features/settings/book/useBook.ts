import { useEffect } from 'react';
import { useStore } from '../../../api/store';
import type { Book, StoredBook } from './book';
import { DraftOf } from './draft';

/** One for all pages of the settings: policies name calendars and ladders, so they are saved together. */
export const bookDraft = new DraftOf<StoredBook>('/api/sla', ({ policies, calendars, ladders, blindnessLadder }): Book => ({ policies, calendars, ladders, blindnessLadder }));

export function useBook() {
  const draft = useStore(bookDraft.state);
  useEffect(() => void bookDraft.load(), []);
  return { ...draft, book: draft.changed ?? draft.stored, change: (patch: Partial<Book>) => {
    const present = bookDraft.state.get().changed ?? bookDraft.state.get().stored;
    if (present) bookDraft.change({ ...present, ...patch });
  } };
}
