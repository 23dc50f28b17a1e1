import { useEffect, type ReactNode } from 'react';
import { serverNow } from '../../api/serverClock';
import type { SavedViews, WorklistItem, WorklistView } from '../../api/schema';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { go } from '../../ui/address';
import { announce } from '../../ui/announce';
import { byMonth } from '../../ui/views';
import { EmptyWorklist } from './EmptyWorklist';
import { FilterBar } from './FilterBar';
import { MonthPicker } from './MonthPicker';
import { RowList } from './RowList';
import { RowSkeletons } from './RowSkeletons';
import { useCounts } from './useCounts';
import { useWorklist } from './useWorklist';
import { ViewList } from './ViewList';
import styles from './Worklist.module.css';

interface WorklistProps {
  view: WorklistView;
  month: string | null;
  filters: string;
  opened: string | null;
  leads: boolean;
  mayAct: boolean;
  /** What can be done to several at once. */
  bulkBar: (rows: readonly WorklistItem[], done: () => void) => ReactNode;
  addressOf: (view: WorklistView, conversation?: string | null, month?: string | null, filters?: string) => string;
}

export function Worklist({ view, month, filters, opened, leads, mayAct, bulkBar, addressOf }: WorklistProps) {
  const text = useText();
  const saved = useRead<SavedViews>('/api/views');
  const views = saved.value?.views ?? [];
  const path = ['/api/worklist?view=', view, byMonth(view) && month !== null ? `&month=${month}` : '', filters === '' ? '' : `&${filters}`].join('');
  return (
    <section className={styles.worklist} aria-label={text.t('worklist.title')}>
      <h1 className="visually-hidden">{text.t('worklist.title')}</h1>
      <ViewList view={view} filters={filters} counts={useCounts()} saved={views} leads={leads} addressOf={addressOf} />
      <div className={styles.list}>
        <FilterBar view={view} filters={filters} saved={views} leads={leads} onFilter={(next) => go(addressOf(view, opened, month, next))} onSaved={saved.again} />
        {byMonth(view) ? <MonthPicker month={month ?? new Date(serverNow()).toISOString().slice(0, 7)} onPick={(to) => go(addressOf(view, null, to, filters))} /> : null}
        <List key={path} path={path} view={view} narrowed={filters !== ''} opened={opened} mayAct={mayAct} bulkBar={bulkBar} addressOf={(id) => addressOf(view, id, month, filters)} />
      </div>
    </section>
  );
}

interface ListProps {
  path: string;
  view: WorklistView;
  narrowed: boolean;
  opened: string | null;
  mayAct: boolean;
  bulkBar: WorklistProps['bulkBar'];
  addressOf: (conversation: string) => string;
}

function List({ path, view, narrowed, opened, mayAct, bulkBar, addressOf }: ListProps) {
  const text = useText();
  const { model, state } = useWorklist(path);
  const { rows, heldAbove, more, failure } = state;

  useEffect(() => {
    if (state.arrived > 0) announce(text.count('worklist.arrived', state.arrived));
  }, [state, text]);

  // A filtered page may hold nothing although more lie behind it: it is read on until something comes or the end.
  useEffect(() => {
    if (rows?.length === 0 && more) model.loadMore();
  }, [model, rows, more]);

  if (rows === null && failure !== null) return <p className={styles.notice} role="status">{text.t('worklist.failed')}</p>;
  if (rows === null || (rows.length === 0 && more)) return <RowSkeletons />;
  if (rows.length === 0 && heldAbove === 0) return <EmptyWorklist view={view} narrowed={narrowed} />;
  return <RowList model={model} rows={rows} heldAbove={heldAbove} more={more} label={text.t(`worklist.${view}`)} opened={opened} mayAct={mayAct} bulkBar={bulkBar} addressOf={addressOf} />;
}
