import { noteChange } from '../../api/changes';
import { newId, sendCommand } from '../../api/command';
import type { Changed, ReplyCommand } from '../../api/schema';

export type Sending =
  | { kind: 'stored' }
  | { kind: 'answeredMeanwhile' }
  | { kind: 'refused'; code: string; words: string }
  | { kind: 'unreachable' };

/** Hands a reply to the outbox. It is stored when this says so, whatever the network does then. */
export async function sendReply(conversationId: string, reply: Omit<ReplyCommand, 'commandId'>): Promise<Sending> {
  const path = `/api/conversations/${encodeURIComponent(conversationId)}/reply`;
  const outcome = await sendCommand<Changed>(path, { commandId: newId(), ...reply });
  switch (outcome.kind) {
    case 'ok':
      noteChange(conversationId, { version: outcome.value.version, patch: { replyState: 'queued' } });
      return { kind: 'stored' };
    case 'refused': {
      const { code, detail, title, version } = outcome.problem;
      if (code !== 'answered-meanwhile') return { kind: 'refused', code: code ?? '', words: detail ?? title };
      noteChange(conversationId, { version: version ?? reply.basedOnVersion + 1, patch: {} });
      return { kind: 'answeredMeanwhile' };
    }
    case 'unchanged':
    case 'unreachable':
      return { kind: 'unreachable' };
  }
}
