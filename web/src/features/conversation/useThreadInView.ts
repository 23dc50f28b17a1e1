import { useEffect, useRef, type RefObject } from 'react';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';

/** Begins at what waits, follows what comes while a person writes, and tells of it. */
export function useThreadInView(list: RefObject<HTMLElement | null>, entries: number): void {
  const text = useText();
  const shown = useRef<number | null>(null);

  useEffect(() => {
    const before = shown.current;
    shown.current = entries;
    if (before === null) list.current?.querySelector('[data-waiting="true"]')?.scrollIntoView({ block: 'nearest' });
    if (before === null || entries <= before) return;
    announce(text.count('thread.arrived', entries - before));
    if (document.activeElement?.closest('form')) list.current?.lastElementChild?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [entries, list, text]);
}
