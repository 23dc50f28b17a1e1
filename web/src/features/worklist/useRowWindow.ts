import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { WorklistItem } from '../../api/schema';
import { rowInView } from './rowFocus';
import { stillAt } from './stillAt';

/** The height of a row in rems: all are alike, so that nothing moves when one changes and only those in view need to be drawn. */
const ROW_REMS = 6.75;

/** Drawn beyond the edges, so that fast scrolling meets rows. */
const BEYOND = 8;

export interface RowWindow {
  /** Of one row, in pixels. */
  height: number;
  from: number;
  /** Behind the last that is drawn. */
  to: number;
}

export function useRowWindow(scroller: RefObject<HTMLElement | null>, rows: readonly WorklistItem[]): RowWindow {
  const [height] = useState(() => ROW_REMS * Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  const [range, setRange] = useState({ from: 0, to: 2 * BEYOND });
  const before = useRef(rows);

  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const measure = () => {
      const from = Math.max(0, Math.floor(list.scrollTop / height) - BEYOND);
      const to = Math.ceil((list.scrollTop + list.clientHeight) / height) + BEYOND;
      setRange((held) => (held.from === from && held.to === to ? held : { from, to }));
    };
    const resized = new ResizeObserver(measure);
    resized.observe(list);
    list.addEventListener('scroll', measure, { passive: true });
    return () => {
      resized.disconnect();
      list.removeEventListener('scroll', measure);
    };
  }, [scroller, height]);

  // When rows come or go above the one that is looked at, the list moves by as much: it stays under the eye.
  useLayoutEffect(() => {
    const list = scroller.current;
    const moved = list && list.scrollTop > 0 ? stillAt(before.current, rows, rowInView(list)) : 0;
    before.current = rows;
    if (list && moved !== 0) list.scrollBy({ top: moved * height, behavior: 'instant' });
  }, [scroller, rows, height]);

  return { height, from: Math.min(range.from, rows.length), to: Math.min(range.to, rows.length) };
}
