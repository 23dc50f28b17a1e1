import { useState } from 'react';
import { useText } from '../i18n/useText';
import { announce } from '../ui/announce';
import { showToast } from '../ui/toasts';
import { noteChange, type Change } from './changes';
import { newId, sendCommand } from './command';
import type { Changed } from './schema';

export interface CommandWish {
  /** Behind /api/conversations/{id}/ */
  verb: string;
  body?: object;
  method?: 'DELETE';
  patch?: Change['patch'];
  /** What is told when it is done. */
  done: string;
  undo?: { label: string; run: () => void };
}

/** Sends a person's commands about a conversation, and says how it went. */
export function useCommand(conversationId: string): { busy: boolean; run: (wish: CommandWish) => Promise<boolean> } {
  const text = useText();
  const [busy, setBusy] = useState(false);

  const run = async ({ verb, body, method, patch = {}, done, undo }: CommandWish): Promise<boolean> => {
    setBusy(true);
    const outcome = await sendCommand<Changed>(`/api/conversations/${encodeURIComponent(conversationId)}/${verb}`, { commandId: newId(), ...body }, method);
    setBusy(false);
    if (outcome.kind !== 'ok') {
      const words = outcome.kind === 'refused' ? (text.known('problem', outcome.problem.code ?? '') ?? outcome.problem.detail ?? outcome.problem.title) : text.t('command.unreachable');
      showToast({ tone: 'problem', words });
      return false;
    }

    noteChange(conversationId, { version: outcome.value.version, patch });
    if (undo) showToast({ tone: 'done', words: done, action: undo });
    else announce(done);
    return true;
  };

  return { busy, run };
}
