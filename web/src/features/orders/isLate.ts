import type { Order } from '../../api/schema';

const ON_THE_WAY: readonly Order['state'][] = ['open', 'processing', 'onHold', 'partlyShipped', 'shipped'];

/** The last expected day is over and nothing says that it arrived. */
export const isLate = (order: Pick<Order, 'state' | 'expectedUntil'>, now: number): boolean =>
  order.expectedUntil !== null && ON_THE_WAY.includes(order.state) && Date.parse(order.expectedUntil) + 24 * 60 * 60 * 1000 < now;
