import { useState, type KeyboardEvent } from 'react';
import type { FilledReply } from './fillSaved';
import { forSlash, slashAt, type Slash } from './slash';

interface SlashInHand {
  found: readonly FilledReply[];
  active: number;
  /** Told of each change of the field. */
  typed: (text: string, cursor: number) => void;
  /** True when the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
  pick: (reply: FilledReply) => void;
  close: () => void;
}

/** Saved replies by their shortcuts while somebody writes. `take` puts the words in place of the shortcut. */
export function useSlash(offered: readonly FilledReply[], take: (slash: Slash, reply: FilledReply) => void): SlashInHand {
  const [slash, setSlash] = useState<Slash | null>(null);
  const [active, setActive] = useState(0);
  const found = slash === null ? [] : forSlash(offered, slash);
  const close = () => setSlash(null);
  const pick = (reply: FilledReply) => {
    if (slash === null) return;
    close();
    take(slash, reply);
  };
  const onKey = (event: KeyboardEvent) => {
    const chosen = found[active];
    if (chosen === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'ArrowDown') setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp') setActive((active + found.length - 1) % found.length);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') pick(chosen);
    else if (event.key === 'Escape') close();
    else return false;
    event.preventDefault();
    return true;
  };
  return {
    found, active, onKey, pick, close,
    typed: (text, cursor) => {
      setSlash(slashAt(text, cursor));
      setActive(0);
    },
  };
}
