import type { Retarget } from '../../../api/schema';
import { usePolled } from '../../../api/usePolled';
import { useText } from '../../../i18n/useText';
import styles from '../form/Form.module.css';

/** Which version holds, who made it, and whether all that runs has been brought to it. */
export function RetargetProgress({ version, changedAt, by }: { version: number; changedAt: string; by: string }) {
  const text = useText();
  const job = usePolled<Retarget>('/api/sla/retarget').value?.job ?? null;
  return (
    <p className={styles.lead} role="status">
      {text.t('policies.version', { version, by, at: text.instant(changedAt) })}{' '}
      {job?.version !== version ? '' : job.finishedAt === null ? text.count('policies.retargeting', job.looked) : text.t('policies.retargeted')}
    </p>
  );
}
