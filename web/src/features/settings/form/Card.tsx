import { use, useState, type ReactNode } from 'react';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { ErrorsContext, isWrong } from './errors';
import styles from './Form.module.css';

interface CardProps {
  name: string;
  path: string;
  summary: ReactNode;
  /** A new one is open at once. */
  open?: boolean;
  /** Its place in an order that matters. */
  order?: { at: number; of: number; move: (by: -1 | 1) => void };
  /** Left out where it cannot be removed. */
  onRemove?: () => void;
  children: ReactNode;
}

/** One of several things that are edited: what it is in one line, and its fields when opened. */
export function Card({ name, path, summary, open: openAtFirst = false, order, onRemove, children }: CardProps) {
  const text = useText();
  const [chosen, setOpen] = useState(openAtFirst);
  const wrong = isWrong(use(ErrorsContext), path);
  const open = chosen || wrong;
  const move = (by: -1 | 1) => {
    if (!order || order.at + by < 0 || order.at + by >= order.of) return;
    order.move(by);
    announce(text.t('settings.moved', { name, place: order.at + by + 1, of: order.of }));
  };
  return (
    <li className={styles.card} data-wrong={wrong}>
      <div className={styles.head}>
        <h2>{order ? `${order.at + 1}. ` : ''}{name}</h2>
        <span className={styles.summary}>{summary}</span>
        {order ? (
          <>
            <Button look="quiet" aria-label={text.t('settings.up', { name })} disabled={order.at === 0} onClick={() => move(-1)}>↑</Button>
            <Button look="quiet" aria-label={text.t('settings.down', { name })} disabled={order.at === order.of - 1} onClick={() => move(1)}>↓</Button>
          </>
        ) : null}
        <Button icon="pencil" aria-expanded={open} aria-label={text.t('settings.edit', { name })} onKeyDown={(event) => {
          if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          move(event.key === 'ArrowUp' ? -1 : 1);
        }} onClick={() => setOpen(!open)}>{text.t('settings.edit.short')}</Button>
      </div>
      {open ? (
        <div className={styles.body}>
          {children}
          {onRemove ? <div className={styles.foot}><Button look="danger" icon="trash" onClick={onRemove}>{text.t('settings.remove', { name })}</Button></div> : null}
        </div>
      ) : null}
    </li>
  );
}
