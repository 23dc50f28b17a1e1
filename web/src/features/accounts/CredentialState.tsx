import type { AccountHealth } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge } from '../../ui/Badge';
import styles from './AccountCard.module.css';

/** How long we may read and answer, and what to do before that ends. */
export function CredentialState({ credentials }: { credentials: AccountHealth['credentials'] }) {
  const text = useText();
  if (credentials?.daysLeft == null) return <>{text.t(credentials?.renewAt == null ? 'credentials.lasting' : 'credentials.renewing')}</>;
  const left = text.count('credentials.days', credentials.daysLeft);
  return (
    <>
      {credentials.expiring ? <Badge tone="warn" icon="clock">{left}</Badge> : left}
      {credentials.expiring ? <p className={styles.advice}>{text.t('credentials.advice')}</p> : null}
      {credentials.problem ? <p className={styles.words}>{credentials.problem}</p> : null}
    </>
  );
}
