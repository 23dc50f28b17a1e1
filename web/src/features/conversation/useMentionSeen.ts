import { useEffect, useRef, type RefObject } from 'react';
import { noteChange } from '../../api/changes';
import { newId, sendCommand } from '../../api/command';
import type { Changed, Conversation } from '../../api/schema';

/** Says that a note in which somebody is mentioned was read: when it stood before their eyes, not when its conversation was opened. */
export function useMentionSeen(list: RefObject<HTMLElement | null>, { conversationId, mentioned, notes }: Conversation, me: string | null): void {
  const told = useRef<string | null>(null);
  const latest = me !== null && mentioned.includes(me) ? (notes.findLast((note) => note.mentions.includes(me))?.noteId ?? null) : null;
  useEffect(() => {
    if (latest === null || told.current === latest) return;
    const note = list.current?.querySelector(`[data-note-id="${CSS.escape(latest)}"]`);
    if (!note) return;
    const seen = async () => {
      told.current = latest;
      const outcome = await sendCommand<Changed>(`/api/conversations/${encodeURIComponent(conversationId)}/mention-seen`, { commandId: newId() });
      if (outcome.kind === 'ok') noteChange(conversationId, { version: outcome.value.version, patch: {} });
    };
    const look = () => {
      if (!inSight || document.visibilityState !== 'visible' || told.current === latest) return;
      void seen();
    };
    let inSight = false;
    const observer = new IntersectionObserver((entries) => {
      inSight = entries.at(-1)?.isIntersecting ?? false;
      look();
    }, { threshold: 0.5 });
    observer.observe(note);
    document.addEventListener('visibilitychange', look);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [latest, list, conversationId]);
}
