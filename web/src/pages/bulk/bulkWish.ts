import { newId, sendCommand } from '../../api/command';
import { noteChange } from '../../api/changes';
import type { BulkAnswer, BulkCommand, WorklistItem } from '../../api/schema';

/** What is done to many, without whom: see the server's bulk. */
export type BulkWish = Omit<BulkCommand, 'commandId' | 'conversations' | 'preview'>;

export interface BulkPreview {
  changes: number;
  /** Those that stay as they are, and why, by how many. */
  stopped: ReadonlyMap<string, number>;
}

export function previewOf(answer: BulkAnswer): BulkPreview {
  const stopped = new Map<string, number>();
  for (const { end, why } of answer.conversations) {
    if (end === 'changed') continue;
    const reason = end === 'unchanged' ? 'unchanged' : (why ?? 'gone');
    stopped.set(reason, (stopped.get(reason) ?? 0) + 1);
  }
  return { changes: answer.conversations.filter(({ end }) => end === 'changed').length, stopped };
}

const named = (rows: readonly WorklistItem[]) => rows.map((row) => ({ id: row.conversationId, version: row.version }));

export const previewBulk = (wish: BulkWish, rows: readonly WorklistItem[]) =>
  sendCommand<BulkAnswer>('/api/worklist/bulk', { commandId: newId(), ...wish, conversations: named(rows), preview: true } as { commandId: string });

/** Does it, and shows at once what left the list. The id is what an undo names. */
export async function doBulk(wish: BulkWish, rows: readonly WorklistItem[], commandId: string) {
  const outcome = await sendCommand<BulkAnswer>('/api/worklist/bulk', { commandId, ...wish, conversations: named(rows) } as { commandId: string });
  if (outcome.kind !== 'ok') return outcome;
  for (const { id, end, version } of outcome.value.conversations) {
    const row = rows.find((each) => each.conversationId === id);
    if (end === 'changed' && version !== null && row) noteChange(id, { version, patch: wish.act === 'close' || wish.act === 'snooze' ? { left: row.state } : {} });
  }
  return outcome;
}

export async function undoBulk(of: string, answer: BulkAnswer): Promise<boolean> {
  const changed = answer.conversations.filter(({ end }) => end === 'changed').map(({ id }) => id);
  const outcome = await sendCommand<BulkAnswer>('/api/worklist/bulk/undo', { commandId: newId(), of, conversations: changed } as { commandId: string });
  if (outcome.kind !== 'ok') return false;
  for (const { id, version } of outcome.value.conversations) if (version !== null) noteChange(id, { version, patch: {} });
  return true;
}
