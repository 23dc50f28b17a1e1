import { Toast } from '@base-ui/react/toast';

interface Told {
  words: string;
  tone: 'done' | 'problem';
  action?: { label: string; run: () => void };
  /** For how long, in milliseconds; pointing at it or having it focused holds it. */
  lasts?: number;
}

const LASTS = 12_000;

/** Short messages from anywhere in the page; `Toasts` shows them. */
export const told = Toast.createToastManager();

/** Shows a short message that goes by itself; nobody has to catch it to be able to undo, since the page offers the same. Returns how to take it away. */
export function showToast({ words, tone, action, lasts = LASTS }: Told): () => void {
  const id = told.add({
    title: words,
    type: tone,
    timeout: lasts,
    priority: tone === 'problem' ? 'high' : 'low',
    ...(action ? { actionProps: { children: action.label, onClick: () => {
      told.close(id);
      action.run();
    } } } : {}),
  });
  return () => told.close(id);
}
