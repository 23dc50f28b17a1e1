import { useEffect } from 'react';
import { serverNow } from '../../api/serverClock';
import type { ConversationState } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { EmptyWorklist } from './EmptyWorklist';
import { MonthPicker } from './MonthPicker';
import { RowList } from './RowList';
import { RowSkeletons } from './RowSkeletons';
import { ViewList } from './ViewList';
import { useWorklist } from './useWorklist';
import styles from './Worklist.module.css';

interface WorklistProps {
  list: ConversationState;
  month: string | null;
  opened: string | null;
  addressOf: (list: ConversationState, conversationId?: string) => string;
  onMonth: (month: string) => void;
}

export function Worklist({ list, month, opened, addressOf, onMonth }: WorklistProps) {
  const text = useText();
  const { model, state } = useWorklist(`/api/worklist?state=${list}${list === 'closed' && month !== null ? `&month=${month}` : ''}`);

  useEffect(() => {
    if (state.arrived > 0) announce(text.count('worklist.arrived', state.arrived));
  }, [state, text]);

  return (
    <section className={styles.worklist} aria-label={text.t('worklist.title')}>
      <h1 className="visually-hidden">{text.t('worklist.title')}</h1>
      <ViewList list={list} counts={state.counts} addressOf={addressOf} />
      <div className={styles.list}>
        {list === 'closed' ? <MonthPicker month={month ?? new Date(serverNow()).toISOString().slice(0, 7)} onPick={onMonth} /> : null}
        {state.rows === null && state.failure !== null ? <p className={styles.notice} role="status">{text.t('worklist.failed')}</p> : null}
        {state.rows === null && state.failure === null ? <RowSkeletons /> : null}
        {state.rows?.length === 0 && state.heldAbove === 0 ? <EmptyWorklist list={list} /> : null}
        {state.rows !== null && (state.rows.length > 0 || state.heldAbove > 0) ? (
          <RowList model={model} rows={state.rows} heldAbove={state.heldAbove} more={state.more} label={text.t(`worklist.${list}`)} opened={opened} addressOf={(id) => addressOf(list, id)} />
        ) : null}
      </div>
    </section>
  );
}
