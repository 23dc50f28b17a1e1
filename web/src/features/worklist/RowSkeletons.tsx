import { useText } from '../../i18n/useText';
import styles from './RowSkeletons.module.css';

/** The shape of what comes, so that nothing moves when it is there. */
export function RowSkeletons() {
  const text = useText();
  return (
    <div className={styles.skeletons}>
      <p className="visually-hidden" role="status">{text.t('loading')}</p>
      {Array.from({ length: 7 }, (_, index) => <div key={index} aria-hidden="true" className={styles.row}><i /><i /><i /></div>)}
    </div>
  );
}
