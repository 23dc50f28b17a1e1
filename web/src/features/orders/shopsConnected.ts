import { createStore } from '../../api/store';

/** Whether there is any shop to ask; null until one conversation has told. Where there is none, nobody sees the panel blink. */
export const shopsConnected = createStore<boolean | null>(null);
