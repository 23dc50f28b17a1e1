import { useState } from 'react';
import { emptyDraft, keepDraft, loadDraft, type Draft } from './draft';

export interface DraftInHand {
  draft: Draft;
  /** False: only this page holds the text. */
  kept: boolean;
  write: (change: Partial<Omit<Draft, 'replyId'>>) => void;
  /** After it was stored as a reply: the next text is another reply. */
  clear: () => void;
}

/** A person's draft in one conversation, kept in the browser with every change. */
export function useDraft(personId: string, conversationId: string): DraftInHand {
  const [state, setState] = useState(() => ({ draft: loadDraft(personId, conversationId), kept: true }));
  const take = (draft: Draft) => setState({ draft, kept: keepDraft(personId, conversationId, draft) });
  return {
    ...state,
    write: (change) => take({ ...state.draft, ...change }),
    clear: () => take(emptyDraft()),
  };
}
