import { useText } from '../../../i18n/useText';
import { ErrorsContext } from '../form/errors';
import styles from '../form/Form.module.css';
import { SaveBar } from '../form/SaveBar';
import { DaysField } from './DaysField';
import { RetentionHistory } from './RetentionHistory';
import { retentionDraft, useRetention } from './useRetention';

const CATEGORIES = ['endedDays', 'filteredDays', 'unreadableDays'] as const;

/** For how long what customers wrote is kept. */
export function RetentionForm({ mayChange }: { mayChange: boolean }) {
  const text = useText();
  const { retention, stored, errors, trouble } = useRetention();
  if (!retention) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  return (
    <ErrorsContext value={errors}>
      <section aria-labelledby="retention-title">
        <h1 id="retention-title" className={styles.title}>{text.t('retention.title')}</h1>
        <p className={styles.lead}>{text.t('retention.lead')}</p>
        <div className={styles.grid}>
          {CATEGORIES.map((category) => (
            <DaysField key={category} label={text.t(`retention.${category}`)} hint={text.t(`retention.${category}Hint`)} path={category} value={retention[category]} disabled={!mayChange}
              onChange={(days) => retentionDraft.change({ ...retention, [category]: days })} />
          ))}
        </div>
        {mayChange ? null : <p className={styles.hint}>{text.t('retention.forAdmins')}</p>}
        {stored ? <RetentionHistory retention={stored} /> : null}
        <SaveBar draft={retentionDraft} here="retention" />
      </section>
    </ErrorsContext>
  );
}
