import { useEffect, useState, type RefObject } from 'react';
import { focusedRow, rowInView } from './rowFocus';
import type { WorklistModel } from './worklistModel';

const SIGNS = ['scroll', 'mouseover', 'mouseleave', 'focusin', 'focusout'];

/** Tells the model which row a person looks at, whenever that may have changed, and gives the one that has the focus. */
export function useLooked(list: RefObject<HTMLElement | null>, model: WorklistModel): [string | null, (id: string | null) => void] {
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const tell = () => model.keepStill(rowInView(element));
    const follow = () => setFocused(focusedRow(element));
    const left = (event: FocusEvent) => {
      if (event.relatedTarget !== null) setFocused(null);
    };
    for (const sign of SIGNS) element.addEventListener(sign, tell, { passive: true });
    element.addEventListener('focusin', follow);
    element.addEventListener('focusout', left);
    return () => {
      for (const sign of SIGNS) element.removeEventListener(sign, tell);
      element.removeEventListener('focusin', follow);
      element.removeEventListener('focusout', left);
    };
  }, [list, model]);
  return [focused, setFocused];
}
