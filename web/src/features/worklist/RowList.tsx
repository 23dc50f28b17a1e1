import { useRef } from 'react';
import type { WorklistItem } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { useShortcut } from '../../ui/shortcuts';
import { stepRow } from './rowFocus';
import { useKeepStill } from './useKeepStill';
import type { WorklistModel } from './worklistModel';
import { WorklistRow } from './WorklistRow';
import styles from './Worklist.module.css';

interface RowListProps {
  model: WorklistModel;
  rows: readonly WorklistItem[];
  heldAbove: number;
  more: boolean;
  label: string;
  opened: string | null;
  addressOf: (conversationId: string) => string;
}

export function RowList({ model, rows, heldAbove, more, label, opened, addressOf }: RowListProps) {
  const text = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const reveal = () => {
    model.reveal();
    scroller.current?.scrollTo({ top: 0, behavior: 'smooth' });
  };

  useKeepStill(scroller, model);
  useShortcut('j', () => stepRow(scroller.current, 1));
  useShortcut('k', () => stepRow(scroller.current, -1));

  return (
    <div ref={scroller} className={styles.scroller}>
      {heldAbove > 0 ? <Button look="primary" icon="arrowUp" className={styles.above} onClick={reveal}>{text.count('worklist.newAbove', heldAbove)}</Button> : null}
      <ol className={styles.rows} aria-label={label}>
        {rows.map((row) => <WorklistRow key={row.conversationId} row={row} href={addressOf(row.conversationId)} opened={row.conversationId === opened} />)}
      </ol>
      {more ? <Button className={styles.more} onClick={() => model.loadMore()}>{text.t('worklist.more')}</Button> : null}
    </div>
  );
}
