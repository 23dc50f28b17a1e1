import { newId } from '../../api/command';
import type { Draft as StoredDraft, DraftState as OnServer, Reply } from '../../api/schema';
import { recall, remember } from '../../ui/memory';

/** What a person has typed and not sent. Its reply id stays the same until it is sent, so that sending twice is sending once. */
export interface Draft {
  text: string;
  /** The post it answers; null: the one that has waited longest. */
  postKey: string | null;
  replyId: string;
  /** The server's revision from which it goes on; 0: it was never there. */
  revision: number;
  /** The server has it as it stands here. */
  stored: boolean;
}

export const draftKey = (personId: string, conversationId: string) => `draft:${personId}:${conversationId}`;

export const emptyDraft = (revision = 0, stored = true): Draft => ({ text: '', postKey: null, replyId: newId(), revision, stored });

export function loadDraft(personId: string, conversationId: string): Draft {
  const kept = recall(draftKey(personId, conversationId));
  if (kept === null) return emptyDraft();
  try {
    const draft: unknown = JSON.parse(kept);
    return isDraft(draft) ? draft : emptyDraft();
  } catch {
    return emptyDraft();
  }
}

/** False when the browser would not keep it: the person has to know. What is empty is kept only until the server knows that. */
export function keepDraft(personId: string, conversationId: string, draft: Draft): boolean {
  return remember(draftKey(personId, conversationId), draft.text === '' && draft.stored ? null : JSON.stringify(draft));
}

/**
 * A draft whose reply is already in the conversation was sent, though nobody here was told so: the answer got lost. What was typed
 * since is another reply.
 */
export function afterStored(draft: Draft, replies: readonly Pick<Reply, 'replyId' | 'text'>[]): Draft {
  const stored = replies.find((reply) => reply.replyId === draft.replyId);
  if (!stored) return draft;
  // What was sent may have a signature below it.
  return stored.text.startsWith(draft.text.trim()) ? emptyDraft(draft.revision, false) : { ...draft, replyId: newId() };
}

/** What the draft here becomes, and what another device has that only a person can weigh against it. */
export interface Met {
  draft: Draft;
  other: StoredDraft | null;
}

/** The draft here meets the one on the server. Whatever was typed on either side stays: alone, or beside the other. */
export function meet(here: Draft, server: OnServer): Met {
  const theirs = server.draft;
  const take = (): Met => ({ draft: { ...here, text: theirs?.text ?? '', postKey: theirs?.answers ?? null, revision: server.revision, stored: true }, other: null });
  if (!here.stored && server.revision <= here.revision) return { draft: { ...here, revision: server.revision }, other: null };
  if ((theirs?.text ?? '') === here.text) return { draft: { ...here, revision: server.revision, stored: true }, other: null };
  if (here.stored || here.text === '') return take();
  return { draft: { ...here, revision: server.revision }, other: theirs };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, postKey, replyId, revision, stored } = value as Partial<Record<keyof Draft, unknown>>;
  return typeof text === 'string' && typeof replyId === 'string' && (postKey === null || typeof postKey === 'string') && typeof revision === 'number' && typeof stored === 'boolean';
}
