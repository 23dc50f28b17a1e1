import type { ConversationState } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import styles from './EmptyWorklist.module.css';

export function EmptyWorklist({ list }: { list: ConversationState }) {
  const text = useText();
  return (
    <div className={styles.empty} role="status">
      <Icon name={list === 'open' ? 'check' : 'inbox'} size={28} />
      <h2>{text.t(`worklist.empty.${list}`)}</h2>
      <p>{text.t(`worklist.emptyHint.${list}`)}</p>
    </div>
  );
}
