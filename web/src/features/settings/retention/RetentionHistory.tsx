import type { Retention } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import styles from '../form/Form.module.css';

/** How far the last night came, and who decided what when. */
export function RetentionHistory({ retention: { walk, changes } }: { retention: Retention }) {
  const text = useText();
  const days = (number: number | null) => (number === null ? text.t('retention.forEver') : text.count('retention.days', number));
  return (
    <>
      <p className={styles.lead} role="status">
        {walk === null ? text.t('retention.noWalk') : text.t(walk.finishedAt === null ? 'retention.walking' : 'retention.walked', { at: text.instant(walk.startedAt), erased: walk.erased, unreadable: walk.unreadable, failed: walk.failed })}
      </p>
      {changes.length === 0 ? null : (
        <>
          <h2 className={styles.title}>{text.t('retention.changes')}</h2>
          <ol className={styles.rows} reversed>
            {changes.map((change) => (
              <li key={change.version}>
                {text.t('retention.change', { at: text.instant(change.changedAt), by: change.changedBy?.name ?? '', ended: days(change.endedDays), filtered: days(change.filteredDays), unreadable: days(change.unreadableDays) })}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
