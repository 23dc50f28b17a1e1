import { useState } from 'react';
import type { Banner } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { BlindAccountItem } from './BlindAccountItem';
import { EscalationItem } from './EscalationItem';
import styles from './AlertBanner.module.css';

const FEW = 2;

/** What must not go unnoticed stands above everything until somebody has taken note of it or it is over. */
export function AlertBanner({ mayAct, addressOf, accountsAddress }: { mayAct: boolean; addressOf: (conversationId: string) => string; accountsAddress: string }) {
  const text = useText();
  const { value: banner, refresh } = usePolled<Banner>('/api/banner');
  const [all, setAll] = useState(false);
  if (!banner || isQuiet(banner)) return null;
  const shown = all ? banner.escalations : banner.escalations.slice(0, FEW);
  const hidden = banner.escalations.length - shown.length;
  return (
    <section className={styles.banner} aria-label={text.t('banner.label')}>
      <ul className={styles.items}>
        {banner.blind.map((account) => <BlindAccountItem key={account.accountId} account={account} accountsAddress={accountsAddress} />)}
        {shown.map((escalation) => (
          <EscalationItem key={`${escalation.conversationId} ${escalation.step}`} escalation={escalation} mayAct={mayAct} href={addressOf(escalation.conversationId)} onAcknowledged={() => void refresh()} />
        ))}
        {banner.unreadable > 0 ? <li className={styles.item}><Icon name="alert" /><span>{text.count('banner.unreadable', banner.unreadable)}</span><Link href={accountsAddress}>{text.t('banner.look')}</Link></li> : null}
        {banner.poison > 0 ? <li className={styles.item}><Icon name="alert" /><span>{text.count('banner.poison', banner.poison)}</span></li> : null}
      </ul>
      {hidden > 0 || all ? (
        <Button look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>{all ? text.t('banner.fewer') : text.count('banner.more', hidden)}</Button>
      ) : null}
    </section>
  );
}

const isQuiet = (banner: Banner) => banner.escalations.length === 0 && banner.blind.length === 0 && banner.poison === 0 && banner.unreadable === 0;
