import { useState } from 'react';
import { write } from '../../api/request';
import type { Orders } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';

export interface LookUp {
  busy: boolean;
  /** What the shops said last; null before. */
  found: Orders | null;
  /** What to tell the person in place of it. */
  words: string | null;
  ask: (query: string) => Promise<void>;
}

/** Looks up what a person typed; the server keeps who did. */
export function useLookUp(conversationId: string): LookUp {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Orders | null>(null);
  const [words, setWords] = useState<string | null>(null);
  const ask = async (query: string) => {
    setBusy(true);
    const outcome = await write<Orders>(`/api/conversations/${encodeURIComponent(conversationId)}/orders/look-up`, { query });
    setBusy(false);
    setFound(outcome.kind === 'ok' ? outcome.value : null);
    setWords(outcome.kind === 'ok' ? null : outcome.kind === 'refused' ? (outcome.errors[0]?.[text.language] ?? outcome.problem.title) : text.t('command.unreachable'));
    if (outcome.kind === 'ok') announce(text.count('orders.found', outcome.value.shops.reduce((sum, shop) => sum + shop.found.length, 0)));
  };
  return { busy, found, words, ask };
}
