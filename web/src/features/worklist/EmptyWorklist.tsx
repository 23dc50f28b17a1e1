import type { WorklistView } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import styles from './EmptyWorklist.module.css';

/** Says that nothing is here, and how something would come here. */
export function EmptyWorklist({ view, narrowed }: { view: WorklistView; narrowed: boolean }) {
  const text = useText();
  return (
    <div className={styles.empty} role="status">
      <Icon name={narrowed ? 'filter' : view === 'unanswered' ? 'check' : 'inbox'} size={28} />
      <h2>{text.t(narrowed ? 'filter.nothing' : `worklist.empty.${view}`)}</h2>
      <p>{text.t(narrowed ? 'filter.nothingHint' : `worklist.emptyHint.${view}`)}</p>
    </div>
  );
}
