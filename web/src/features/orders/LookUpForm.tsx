import { useState } from 'react';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { ShopResult } from './ShopResult';
import type { LookUp } from './useLookUp';
import styles from './Orders.module.css';

/** Finds orders by what the person types: a number, or an e-mail address that the customer gave. */
export function LookUpForm({ lookUp, onInsert }: { lookUp: LookUp; onInsert: ((words: string) => void) | null }) {
  const text = useText();
  const [query, setQuery] = useState('');
  const told = lookUp.found?.shops.filter((shop) => shop.trouble !== null || shop.found.length > 0) ?? [];
  return (
    <>
      <form className={styles.lookUp} role="search" aria-label={text.t('orders.lookUp')} onSubmit={(event) => {
        event.preventDefault();
        if (query.trim() !== '') void lookUp.ask(query.trim());
      }}>
        <input value={query} aria-label={text.t('orders.query')} placeholder={text.t('orders.query')} autoComplete="off" spellCheck={false} aria-describedby="orders-logged" onChange={(event) => setQuery(event.target.value)} />
        <Button type="submit" icon="search" busy={lookUp.busy}>{text.t('orders.find')}</Button>
      </form>
      <p id="orders-logged" className={styles.soft}>{text.t('orders.logged')}</p>
      {lookUp.words === null ? null : <p role="alert" className={styles.line}>{lookUp.words}</p>}
      {lookUp.found && told.length === 0 ? <p className={styles.soft}>{text.t('orders.nothing')}</p> : null}
      {told.map((shop) => <ShopResult key={shop.shopId} shop={shop} onShow={null} onAgain={null} onInsert={onInsert} />)}
    </>
  );
}
