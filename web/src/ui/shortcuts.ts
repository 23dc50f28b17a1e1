import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../api/store';
import { recall, remember } from './memory';

const CHOICE = 'shortcuts';

/** Single keys act only while a person wants it: whoever speaks to their computer may not. */
export const shortcutsOn = createStore(recall(CHOICE) !== 'off');

export function switchShortcuts(on: boolean): void {
  remember(CHOICE, on ? null : 'off');
  shortcutsOn.set(on);
}

// Told before anybody acts on the key: the Escape that closes a menu must not leave the conversation below it as well.
let covered = false;
window.addEventListener('keydown', () => {
  covered = document.querySelector('[data-open]:is([role="dialog"], [role="menu"], [role="listbox"])') !== null;
}, true);

/** Does something on a single key, or on one of several, unless somebody is typing or a dialog or menu is open. Escape always works. */
export function useShortcut(keys: string | readonly string[], act: (key: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event;
    if (![keys].flat().includes(key) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (covered) return;
    if (key !== 'Escape' && (!shortcutsOn.get() || isTyping(event.target))) return;
    event.preventDefault();
    act(key);
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'));
}
