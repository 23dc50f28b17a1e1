import { useEffect } from 'react';
import type { Orders } from '../../api/schema';
import { useStore } from '../../api/store';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { ShopResult } from './ShopResult';
import { shopsConnected } from './shopsConnected';
import type { LookUp } from './useLookUp';
import styles from './Orders.module.css';

interface Props {
  conversationId: string;
  lookUp: LookUp;
  onInsert: ((words: string) => void) | null;
}

/** The orders whose numbers the customer wrote. */
export function OrdersInPosts({ conversationId, lookUp, onInsert }: Props) {
  const text = useText();
  const { value, failed, again } = useRead<Orders>(`/api/conversations/${encodeURIComponent(conversationId)}/orders`);
  const connected = useStore(shopsConnected);
  useEffect(() => {
    if (value) shopsConnected.set(value.shops.length > 0);
  }, [value]);
  if (!value && failed) return <p className={styles.line}>{text.t('orders.failed')} <Button onClick={again}>{text.t('orders.again')}</Button></p>;
  if (!value) return connected ? <Skeleton /> : null;
  const told = value.shops.filter((shop) => shop.trouble !== null || shop.found.length > 0 || shop.missing.length > 0);
  if (told.length === 0) return <p className={styles.soft}>{text.t('orders.noNumber')}</p>;
  return (
    <>
      {told.some((shop) => shop.found.length > 0) ? <p className={styles.caution}>{text.t('orders.caution')}</p> : null}
      {told.map((shop) => <ShopResult key={shop.shopId} shop={shop} onShow={(number) => void lookUp.ask(number)} onAgain={again} onInsert={onInsert} />)}
    </>
  );
}

function Skeleton() {
  const text = useText();
  return (
    <div className={styles.skeleton}>
      <p className="visually-hidden" role="status">{text.t('loading')}</p>
      <i aria-hidden="true" /><i aria-hidden="true" /><i aria-hidden="true" />
    </div>
  );
}
