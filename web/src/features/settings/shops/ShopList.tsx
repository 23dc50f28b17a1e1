import { useState } from 'react';
import type { Shops, Wording } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { inLanguage } from '../../../i18n/inLanguage';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { Notice } from '../../../ui/Notice';
import styles from '../form/Form.module.css';
import { LookUpList } from './LookUpList';
import { ShopCard } from './ShopCard';
import { ShopForm } from './ShopForm';

/** The shops that orders are read from. Secrets go to the vault and never come back. */
export function ShopList({ mayChange }: { mayChange: boolean }) {
  const text = useText();
  const { value, failed, again } = useRead<Shops>('/api/shops');
  const [adding, setAdding] = useState<string | null>(null);
  const [warning, setWarning] = useState<Wording | null>(null);
  if (!value) return <p role="status">{text.t(failed ? 'settings.trouble.load' : 'loading')}</p>;
  const kind = value.kinds.find((each) => each.name === adding);
  return (
    <section aria-labelledby="shops-title">
      <h1 id="shops-title" className={styles.title}>{text.t('shops.title')}</h1>
      <p className={styles.lead}>{text.t('shops.lead')}</p>
      {warning ? <Notice tone="warn">{inLanguage(warning, text)}</Notice> : null}
      {value.shops.length === 0 ? <p className={styles.hint}>{text.t('shops.none')}</p> : null}
      <ul className={styles.cards}>
        {value.shops.map((shop) => <ShopCard key={shop.id} shop={shop} mayChange={mayChange} onGone={again} />)}
      </ul>
      {mayChange && kind ? (
        <ShopForm key={kind.name} kind={kind} onCancel={() => setAdding(null)} onDone={(words) => {
          setAdding(null);
          setWarning(words);
          again();
        }} />
      ) : null}
      {mayChange && !kind ? (
        <div className={styles.row} role="group" aria-label={text.t('shops.add')}>
          <span>{text.t('shops.add')}</span>
          {value.kinds.map((each) => <Button key={each.name} onClick={() => setAdding(each.name)}>{each.displayName}</Button>)}
        </div>
      ) : null}
      {mayChange ? <LookUpList /> : <p className={styles.hint}>{text.t('shops.forAdmins')}</p>}
    </section>
  );
}
