import type { SlaVersions } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import styles from '../form/Form.module.css';

/** Who changed the service levels when. */
export function VersionList() {
  const text = useText();
  const versions = useRead<SlaVersions>('/api/sla/versions').value?.versions ?? [];
  return (
    <ol className={styles.rows} reversed>
      {versions.map((each) => <li key={each.version}>{text.t('policies.versionLine', { version: each.version, by: each.changedBy?.name ?? '', at: text.instant(each.changedAt) })}</li>)}
    </ol>
  );
}
