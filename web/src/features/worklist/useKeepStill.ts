import { useEffect, type RefObject } from 'react';
import { rowInView } from './rowFocus';
import type { WorklistModel } from './worklistModel';

const SIGNS = ['scroll', 'mouseover', 'mouseleave', 'focusin', 'focusout'];

/** Tells the model which row a person looks at, whenever that may have changed. */
export function useKeepStill(list: RefObject<HTMLElement | null>, model: WorklistModel): void {
  useEffect(() => {
    const element = list.current;
    const tell = () => model.keepStill(rowInView(element));
    for (const sign of SIGNS) element?.addEventListener(sign, tell, { passive: true });
    return () => {
      for (const sign of SIGNS) element?.removeEventListener(sign, tell);
    };
  }, [list, model]);
}
