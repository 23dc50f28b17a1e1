import { useState } from 'react';
import { read } from '../../api/request';
import type { OfferedProducts as Offered } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { webAddress } from '../../ui/webAddress';
import styles from './Orders.module.css';

interface Props {
  shopId: string;
  products: readonly string[];
  onInsert: ((words: string) => void) | null;
}

/** What the shop offers beside what was bought. Asked for by the person, put into the answer by the person. */
export function Suggestions({ shopId, products, onInsert }: Props) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const [offered, setOffered] = useState<Offered | 'failed' | null>(null);
  if (products.length === 0 || onInsert === null) return null;
  const ask = async () => {
    setBusy(true);
    const query = new URLSearchParams(products.slice(0, 5).map((product) => ['product', product]));
    const outcome = await read<Offered>(`/api/shops/${encodeURIComponent(shopId)}/suggestions?${query.toString()}`);
    setBusy(false);
    setOffered(outcome.kind === 'ok' ? outcome.value : 'failed');
  };
  if (offered === null) return <Button look="quiet" busy={busy} onClick={() => void ask()}>{text.t('orders.suggest')}</Button>;
  if (offered === 'failed' || offered.trouble !== null) return <p className={styles.soft} role="status">{text.t('orders.failed')}</p>;
  const links = offered.products.flatMap(({ name, address }) => (webAddress(address) === null ? [] : [{ name, address }]));
  if (links.length === 0) return <p className={styles.soft} role="status">{text.t('orders.suggestNothing')}</p>;
  return (
    <ul className={styles.items} aria-label={text.t('orders.suggestions')}>
      {links.map(({ name, address }) => (
        <li key={address} className={styles.offer}>
          <bdi>{name}</bdi>
          <Button icon="link" aria-label={text.t('orders.insertLink', { name })} onClick={() => {
            onInsert(`${name}: ${address}`);
            announce(text.t('orders.inserted'));
          }}>{text.t('orders.insert')}</Button>
        </li>
      ))}
    </ul>
  );
}
