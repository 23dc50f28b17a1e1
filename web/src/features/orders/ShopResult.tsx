import type { ShopOrders } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { Button } from '../../ui/Button';
import { PracticeBadge } from '../../ui/PracticeBadge';
import { OrderCard } from './OrderCard';
import styles from './Orders.module.css';

interface Props {
  shop: ShopOrders;
  /** Shows an order of somebody who is called otherwise; null: everything is shown. */
  onShow: ((number: string) => void) | null;
  onAgain: (() => void) | null;
  onInsert: ((words: string) => void) | null;
}

/** What one shop says. */
export function ShopResult({ shop, onShow, onAgain, onInsert }: Props) {
  const text = useText();
  return (
    <div className={styles.shop} role="group" aria-label={shop.name}>
      <p className={styles.shopName}><bdi>{shop.name}</bdi> {shop.practice ? <PracticeBadge /> : null}</p>
      {shop.trouble ? (
        <p className={styles.line} title={shop.trouble.words}>
          {text.t(`shopTrouble.${shop.trouble.kind}`)} <Since at={shop.trouble.since} /> {onAgain ? <Button onClick={onAgain}>{text.t('orders.again')}</Button> : null}
        </p>
      ) : null}
      {shop.found.map(({ number, order, fit }) => order ? (
        <OrderCard key={order.number} order={order} fit={fit} shopId={shop.shopId} onInsert={onInsert} />
      ) : (
        <div key={number} className={styles.order}>
          <p>{text.t(fit === 'differs' ? 'orders.withheld' : 'orders.nameless', { number })}</p>
          {onShow ? <Button icon="eye" onClick={() => onShow(number)}>{text.t('orders.show')}</Button> : null}
        </div>
      ))}
      {shop.missing.map((number) => <p key={number} className={styles.soft}>{text.t('orders.missing', { number })}</p>)}
      {shop.more ? <p className={styles.soft}>{text.t('orders.more')}</p> : null}
    </div>
  );
}
