import type { Account } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { spanWords } from '../../time/remainingWords';
import { When } from '../../time/When';
import { NetworkIcon } from '../../ui/NetworkIcon';
import { PracticeBadge } from '../../ui/PracticeBadge';
import { HealthState } from './HealthState';
import styles from './AccountCard.module.css';

export function AccountCard({ account }: { account: Account }) {
  const text = useText();
  const { health } = account;
  return (
    <li className={styles.card}>
      <NetworkIcon network={account.network} size={36} />
      <div className={styles.who}>
        <h2><bdi>{account.displayName}</bdi></h2>
        <p>{account.networkName} · <bdi>{account.handle}</bdi></p>
        {account.practice ? <PracticeBadge /> : null}
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{text.t('accounts.health')}</dt>
          <dd><HealthState health={health} /></dd>
        </div>
        <div>
          <dt>{text.t('accounts.lastRead')}</dt>
          <dd>{health.lastGoodRead === null ? text.t('accounts.neverRead') : <When at={health.lastGoodRead} />}</dd>
        </div>
        <div>
          <dt>{text.t('accounts.target')}</dt>
          <dd>{text.t('accounts.targetWords', { target: spanWords(account.targetMinutes, text) ?? '0', warn: spanWords(account.warnMinutes, text) ?? '0' })}</dd>
        </div>
      </dl>
    </li>
  );
}
