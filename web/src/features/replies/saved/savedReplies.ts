import { read } from '../../../api/request';
import type { SavedReplies, SavedReply } from '../../../api/schema';
import { createStore } from '../../../api/store';

/** The answers that people give often; null until they are read. */
export const savedReplies = createStore<readonly SavedReply[] | null>(null);

export async function readSavedReplies(): Promise<void> {
  const outcome = await read<SavedReplies>('/api/saved-replies');
  if (outcome.kind === 'ok') savedReplies.set(outcome.value.replies);
}
