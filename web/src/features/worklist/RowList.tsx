import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { WorklistItem } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { useShortcut } from '../../ui/shortcuts';
import { drawnRows } from './drawnRows';
import { focusedRow, rowInView, rowOf } from './rowFocus';
import { useLooked } from './useLooked';
import { useRowWindow } from './useRowWindow';
import type { WorklistModel } from './worklistModel';
import { WorklistRow } from './WorklistRow';
import styles from './Worklist.module.css';

/** The server takes no more at once. */
const MOST_CHOSEN = 200;

/** So many rows before the end the next ones are read. */
const AHEAD = 40;

interface RowListProps {
  model: WorklistModel;
  rows: readonly WorklistItem[];
  heldAbove: number;
  more: boolean;
  label: string;
  opened: string | null;
  mayAct: boolean;
  bulkBar: (rows: readonly WorklistItem[], done: () => void) => ReactNode;
  addressOf: (conversationId: string) => string;
}

export function RowList({ model, rows, heldAbove, more, label, opened, mayAct, bulkBar, addressOf }: RowListProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const { height, from, to } = useRowWindow(scroller, rows);
  const [focused, setFocused] = useLooked(scroller, model);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const chosenRows = chosen.size === 0 ? [] : rows.filter((row) => chosen.has(row.conversationId)).slice(0, MOST_CHOSEN);
  const drawn = drawnRows(rows, from, to, focused);

  useEffect(() => {
    model.keepStill(rowInView(scroller.current));
    model.showing(rows.slice(from, to).map((row) => row.conversationId));
    if (more && to > rows.length - AHEAD) model.loadMore();
  }, [model, rows, from, to, more]);

  const place = (id: string | null) => (id === null ? -1 : rows.findIndex((row) => row.conversationId === id));
  const step = (by: 1 | -1) => {
    const list = scroller.current;
    const at = place(focusedRow(list) ?? opened);
    const target = at < 0 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1);
    const id = rows[target]?.conversationId;
    if (!list || id === undefined) return;
    list.scrollTo({ top: Math.min(Math.max(list.scrollTop, (target + 1) * height - list.clientHeight), target * height) });
    const row = rowOf(list, id);
    if (row) row.focus({ preventScroll: true });
    // Not drawn yet: it is once it is known as the one with the focus.
    else setFocused(id);
  };

  useEffect(() => {
    const list = scroller.current;
    if (list && focused !== null && focusedRow(list) !== focused) rowOf(list, focused)?.focus({ preventScroll: true });
  }, [focused]);
  const choose = (id: string | null) => {
    if (id === null || !mayAct) return;
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  useShortcut('x', () => choose(focusedRow(scroller.current) ?? opened));
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));

  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        {heldAbove > 0 ? <Button look="primary" icon="arrowUp" className={styles.above} onClick={() => {
          scroller.current?.scrollTo({ top: 0 });
          model.reveal();
        }}>{text.count('worklist.newAbove', heldAbove)}</Button> : null}
        <ol className={styles.rows} aria-label={label} style={{ height: rows.length * height }}>
          {drawn.map(({ row, index }) => (
            <li key={row.conversationId} className={styles.place} style={{ top: index * height, height }} aria-posinset={index + 1} aria-setsize={more ? -1 : rows.length}>
              {mayAct ? <input type="checkbox" className={styles.choose} tabIndex={-1} checked={chosen.has(row.conversationId)} onChange={() => choose(row.conversationId)} aria-label={text.t('bulk.choose', { name: row.customerName || row.customerHandle })} /> : null}
              <WorklistRow row={row} href={addressOf(row.conversationId)} opened={row.conversationId === opened} />
            </li>
          ))}
        </ol>
        {more ? <p className={styles.reading} role="status">{text.t('worklist.reading')}</p> : null}
      </div>
      {chosenRows.length > 0 ? bulkBar(chosenRows, () => setChosen(new Set())) : null}
    </>
  );
}
