import type { ReactNode } from 'react';
import { networks } from '../../api/networks';
import type { Account } from '../../api/schema';
import { useStore } from '../../api/store';
import { inLanguage } from '../../i18n/inLanguage';
import { useText } from '../../i18n/useText';
import { spanWords } from '../../time/remainingWords';
import { When } from '../../time/When';
import { NetworkIcon } from '../../ui/NetworkIcon';
import { PracticeBadge } from '../../ui/PracticeBadge';
import { CredentialState } from './CredentialState';
import { HealthState } from './HealthState';
import { QuotaList } from './QuotaList';
import styles from './AccountCard.module.css';

export function AccountCard({ account, actions }: { account: Account; actions: ReactNode }) {
  const text = useText();
  const { health } = account;
  const replyRule = useStore(networks).get(account.network)?.abilities.replyRule ?? null;
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
        <div>
          <dt>{text.t('accounts.access')}</dt>
          <dd><CredentialState credentials={health.credentials} /></dd>
        </div>
        {replyRule ? (
          <div>
            <dt>{text.t('accounts.replies')}</dt>
            <dd>{inLanguage(replyRule, text)}</dd>
          </div>
        ) : null}
        {health.quotas.length > 0 ? (
          <div>
            <dt>{text.t('accounts.quotas')}</dt>
            <dd><QuotaList quotas={health.quotas} /></dd>
          </div>
        ) : null}
        {health.sendingPause !== null ? (
          <div>
            <dt>{text.t('accounts.sendingPause')}</dt>
            <dd>
              {text.t('accounts.sendingPauseWords')} <time dateTime={health.sendingPause.until}>{text.instant(health.sendingPause.until)}</time>
              <p className={styles.words}>{health.sendingPause.words}</p>
            </dd>
          </div>
        ) : null}
        {health.notDelivered > 0 ? (
          <div>
            <dt>{text.t('accounts.notDelivered')}</dt>
            <dd>{text.count('accounts.notDeliveredWords', health.notDelivered)}</dd>
          </div>
        ) : null}
      </dl>
      {actions}
    </li>
  );
}
