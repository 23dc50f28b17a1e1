import type { ReactNode } from 'react';
import type { FoundOrder, Order } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { useNow } from '../../time/useNow';
import { Badge } from '../../ui/Badge';
import { isLate } from './isLate';
import { Parcels } from './Parcels';
import { Suggestions } from './Suggestions';
import styles from './Orders.module.css';

interface Props {
  order: Order;
  fit: FoundOrder['fit'];
  shopId: string;
  onInsert: ((words: string) => void) | null;
}

/** One order, to read. */
export function OrderCard({ order, fit, shopId, onInsert }: Props) {
  const text = useText();
  const late = isLate(order, useNow());
  const state = order.state === 'unknown' ? (order.shopState ?? text.t('orderState.unknown')) : text.t(`orderState.${order.state}`);
  const expected = [...new Set([order.expectedFrom, order.expectedUntil].filter((at) => at !== null).map((at) => text.day(at)))].join(' – ');
  const money = (amount: Order['total']) => (amount ? text.money(amount.amount, amount.currency) : '');
  return (
    <article className={styles.order} aria-label={text.t('orders.order', { number: order.number })}>
      <p className={styles.head}>
        <strong><bdi>{order.number}</bdi></strong>
        <Badge>{state}</Badge>
        <Badge tone={order.payment === 'failed' ? 'warn' : 'neutral'}>{text.t(`orderPayment.${order.payment}`)}</Badge>
        {late ? <Badge tone="warn" icon="clock">{text.t('orders.late')}</Badge> : null}
      </p>
      <dl className={styles.facts}>
        {order.placedAt === null ? null : <Fact name={text.t('orders.placed')}>{text.day(order.placedAt)}{order.total ? `, ${money(order.total)}` : ''}</Fact>}
        {order.buyerName === null ? null : <Fact name={text.t('orders.buyer')}><bdi>{order.buyerName}</bdi> ({text.t(`orderFit.${fit}`)})</Fact>}
        {expected === '' ? null : <Fact name={text.t('orders.expected')}>{expected}</Fact>}
        {order.returns.map((each, index) => (
          <Fact key={index} name={text.t(each.refund ? 'orders.refund' : 'orders.return')}>{[money(each.amount), each.state].filter(Boolean).join(' · ') || text.t('orders.yes')}</Fact>
        ))}
      </dl>
      <ul className={styles.items} aria-label={text.t('orders.items')}>
        {order.items.map((item, index) => <li key={index}>{item.quantity} × <bdi>{item.name}</bdi>{item.total ? <span className={styles.soft}> {money(item.total)}</span> : null}</li>)}
      </ul>
      <Parcels shipments={order.shipments} />
      <Suggestions shopId={shopId} products={order.items.flatMap((item) => item.productId ?? [])} onInsert={onInsert} />
    </article>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>;
}
