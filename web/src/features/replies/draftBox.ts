import type { Draft as StoredDraft, DraftState as OnServer, Reply } from '../../api/schema';
import { createStore } from '../../api/store';
import { followMemory } from '../../ui/memory';
import { afterStored, draftKey, emptyDraft, keepDraft, loadDraft, meet, type Draft } from './draft';

export interface DraftState {
  draft: Draft;
  /** False: only this page holds the text. */
  kept: boolean;
  /** What the person wrote on another device meanwhile; it waits for them to choose. */
  other: StoredDraft | null;
}

/** A person's draft in one conversation, kept in the browser with every change and shared by all windows. */
export class DraftBox {
  readonly state;
  private readonly personId: string;
  private readonly conversationId: string;

  constructor(personId: string, conversationId: string) {
    this.personId = personId;
    this.conversationId = conversationId;
    this.state = createStore<DraftState>({ draft: loadDraft(personId, conversationId), kept: true, other: null });
  }

  write(change: Partial<Pick<Draft, 'text' | 'postKey'>>): void {
    const { draft } = this.state.get();
    const next = { ...draft, ...change };
    // What is empty as before is nothing to store.
    this.take({ ...next, stored: draft.stored && next.text === draft.text && (next.text === '' || next.postKey === draft.postKey) });
  }

  /** After it was stored as a reply: the next text is another reply. What another device had begun is at hand again. */
  clear(): void {
    const { draft, other } = this.state.get();
    this.take(other ? { ...emptyDraft(draft.revision), text: other.text, postKey: other.answers } : emptyDraft(draft.revision, draft.revision === 0 && draft.stored), null);
  }

  /** Lets go of what turns out to be stored. */
  settle(replies: readonly Reply[]): void {
    const { draft } = this.state.get();
    const next = afterStored(draft, replies);
    if (next !== draft) this.take(next);
  }

  /** Learns what the server has. */
  meet(server: OnServer): void {
    const { draft, other } = meet(this.state.get().draft, server);
    this.take(draft, other);
  }

  /** The server has stored this text; what was typed since is still to come. */
  stored({ text, postKey }: Draft, revision: number): void {
    const { draft } = this.state.get();
    this.take({ ...draft, revision, stored: draft.text === text && draft.postKey === postKey });
  }

  /** The person has chosen between this device's words and the other's, or put both together. */
  choose(text: string): void {
    const { draft, other } = this.state.get();
    this.take({ ...draft, text, stored: text === other?.text }, null);
  }

  /** Takes over what is typed in another window, unless this one holds something else. */
  followOtherWindows(): () => void {
    return followMemory(draftKey(this.personId, this.conversationId), (before) => {
      const { draft } = this.state.get();
      const mine = draft.text === '' && draft.stored ? null : JSON.stringify(draft);
      if (before === mine) this.state.set({ draft: loadDraft(this.personId, this.conversationId), kept: true, other: null });
    });
  }

  private take(draft: Draft, other = this.state.get().other): void {
    this.state.set({ draft, kept: keepDraft(this.personId, this.conversationId, draft), other });
  }
}
