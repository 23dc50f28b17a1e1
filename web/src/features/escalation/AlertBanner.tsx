import { useState } from 'react';
import type { Banner } from '../../api/schema';
import { usePolled } from '../../api/usePolled';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { AlarmItem } from './AlarmItem';
import { alertsOf, type Alert } from './alertsOf';
import { BlindAccountItem } from './BlindAccountItem';
import { EscalationItem } from './EscalationItem';
import { ExpiringAccountItem } from './ExpiringAccountItem';
import { FailedMessagesItem } from './FailedMessagesItem';
import { StandstillItem } from './StandstillItem';
import styles from './AlertBanner.module.css';

const FEW = 2;

interface AlertBannerProps {
  mayAct: boolean;
  addressOf: (conversationId: string) => string;
  accountsAddress: string;
  /** Null where the person may not change them. */
  rulesAddress: string | null;
}

/** What must not go unnoticed stands above everything until somebody has taken note of it or it is over. */
export function AlertBanner({ mayAct, addressOf, accountsAddress, rulesAddress }: AlertBannerProps) {
  const text = useText();
  const { value: banner, refresh } = usePolled<Banner>('/api/banner');
  const [all, setAll] = useState(false);
  const alerts = banner ? alertsOf(banner) : [];
  if (alerts.length === 0) return null;

  const item = (alert: Alert) => {
    switch (alert.kind) {
      case 'standstill':
        return <StandstillItem key={alert.key} since={alert.since} />;
      case 'blind':
        return <BlindAccountItem key={alert.key} account={alert.account} alarm={alert.alarm} mayAct={mayAct} accountsAddress={accountsAddress} onAcknowledged={() => void refresh()} />;
      case 'expiring':
        return <ExpiringAccountItem key={alert.key} account={alert.account} alarm={alert.alarm} mayAct={mayAct} accountsAddress={accountsAddress} onAcknowledged={() => void refresh()} />;
      case 'alarm':
        return <AlarmItem key={alert.key} alarm={alert.alarm} mayAct={mayAct} onAcknowledged={() => void refresh()} />;
      case 'escalation':
        return <EscalationItem key={alert.key} escalation={alert.gravest} steps={alert.steps} mayAct={mayAct} href={addressOf(alert.gravest.conversationId)} onAcknowledged={() => void refresh()} />;
      case 'poison':
        return <FailedMessagesItem key={alert.key} count={alert.count} mayAct={mayAct} onRetried={() => void refresh()} />;
      case 'rule':
        return (
          <li key={alert.key} className={styles.item}>
            <Icon name="alert" />
            <span className={styles.what}>{text.t('banner.rule', { name: alert.name, what: alert[text.language] })}</span>
            {rulesAddress === null ? null : <Link href={rulesAddress}>{text.t('banner.look')}</Link>}
          </li>
        );
      case 'unreadable':
        return (
          <li key={alert.key} className={styles.item}>
            <Icon name="alert" />
            <span className={styles.what}>{text.count('banner.unreadable', alert.count)}</span>
            <Link href={accountsAddress}>{text.t('banner.look')}</Link>
          </li>
        );
    }
  };

  return (
    <section className={styles.banner} aria-label={text.t('banner.label')}>
      <ul className={styles.items}>{(all ? alerts : alerts.slice(0, FEW)).map(item)}</ul>
      {alerts.length > FEW ? (
        <Button look="quiet" className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text.t('banner.fewer') : text.count('banner.more', alerts.length - FEW)}
        </Button>
      ) : null}
    </section>
  );
}
