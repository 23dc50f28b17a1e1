import { createStore } from '../api/store';

export const announcement = createStore('');

/** Tells people who cannot see the change. The same words twice are told twice. */
export function announce(words: string): void {
  announcement.set(announcement.get() === words ? `${words}\u00a0` : words);
}
