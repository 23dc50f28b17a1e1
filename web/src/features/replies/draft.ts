import { newId } from '../../api/command';
import type { Reply } from '../../api/schema';
import { recall, remember } from '../../ui/memory';

/** What a person has typed and not sent. Its reply id stays the same until it is sent, so that sending twice is sending once. */
export interface Draft {
  text: string;
  /** The post it answers; null: the one that has waited longest. */
  postKey: string | null;
  replyId: string;
}

export const draftKey = (personId: string, conversationId: string) => `draft:${personId}:${conversationId}`;

export const emptyDraft = (): Draft => ({ text: '', postKey: null, replyId: newId() });

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

/** False when the browser would not keep it: the person has to know. */
export function keepDraft(personId: string, conversationId: string, draft: Draft): boolean {
  return remember(draftKey(personId, conversationId), draft.text === '' ? null : JSON.stringify(draft));
}

/**
 * A draft whose reply is already in the conversation was sent, though nobody here was told so: the answer got lost. What was typed
 * since is another reply.
 */
export function afterStored(draft: Draft, replies: readonly Pick<Reply, 'replyId' | 'text'>[]): Draft {
  const stored = replies.find((reply) => reply.replyId === draft.replyId);
  if (!stored) return draft;
  // What was sent may have a signature below it.
  return stored.text.startsWith(draft.text.trim()) ? emptyDraft() : { ...draft, replyId: newId() };
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { text, postKey, replyId } = value as Partial<Record<keyof Draft, unknown>>;
  return typeof text === 'string' && typeof replyId === 'string' && (postKey === null || typeof postKey === 'string');
}
