import type { Reply } from '../../api/schema';
import { createStore } from '../../api/store';
import { followMemory } from '../../ui/memory';
import { afterStored, draftKey, emptyDraft, keepDraft, loadDraft, type Draft } from './draft';

export interface DraftState {
  draft: Draft;
  /** False: only this page holds the text. */
  kept: boolean;
}

/** A person's draft in one conversation, kept in the browser with every change and shared by all windows. */
export class DraftBox {
  readonly state;
  private readonly personId: string;
  private readonly conversationId: string;

  constructor(personId: string, conversationId: string) {
    this.personId = personId;
    this.conversationId = conversationId;
    this.state = createStore<DraftState>({ draft: loadDraft(personId, conversationId), kept: true });
  }

  write(change: Partial<Omit<Draft, 'replyId'>>): void {
    this.take({ ...this.state.get().draft, ...change });
  }

  /** After it was stored as a reply: the next text is another reply. */
  clear(): void {
    this.take(emptyDraft());
  }

  /** Lets go of what turns out to be stored. */
  settle(replies: readonly Reply[]): void {
    const { draft } = this.state.get();
    const next = afterStored(draft, replies);
    if (next !== draft) this.take(next);
  }

  /** Takes over what is typed in another window, unless this one holds something else. */
  followOtherWindows(): () => void {
    return followMemory(draftKey(this.personId, this.conversationId), (before) => {
      const { draft } = this.state.get();
      const mine = draft.text === '' ? null : JSON.stringify(draft);
      if (before === mine) this.state.set({ draft: loadDraft(this.personId, this.conversationId), kept: true });
    });
  }

  private take(draft: Draft): void {
    this.state.set({ draft, kept: keepDraft(this.personId, this.conversationId, draft) });
  }
}
