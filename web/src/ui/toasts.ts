import { createStore } from '../api/store';

export interface Toast {
  id: number;
  words: string;
  tone: 'done' | 'problem';
  action?: { label: string; run: () => void };
}

export const toasts = createStore<readonly Toast[]>([]);
let last = 0;

/** Shows a short message that goes by itself; nobody has to catch it to be able to undo, since the page offers the same. */
export function showToast(toast: Omit<Toast, 'id'>): void {
  last += 1;
  toasts.set([...toasts.get().slice(-2), { ...toast, id: last }]);
}

export function dropToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}
