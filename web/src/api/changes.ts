import { createStore } from './store';
import type { WorklistItem } from './schema';

/** What a person here just did to a conversation, until the lists show it by themselves. */
export interface Change {
  version: number;
  /** What the row now says, or the list that it left. */
  patch: Partial<Pick<WorklistItem, 'claimedBy' | 'replyState' | 'priority' | 'category'>> | { left: WorklistItem['state'] };
}

export const changes = createStore<ReadonlyMap<string, Change>>(new Map());

export function noteChange(conversationId: string, change: Change): void {
  const noted = changes.get().get(conversationId);
  if (noted && noted.version > change.version) return;
  changes.set(new Map(changes.get()).set(conversationId, change));
}
