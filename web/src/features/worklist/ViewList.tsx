import type { ConversationState, WorklistCounts } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { LISTS, viewIcon } from '../../ui/views';
import styles from './ViewList.module.css';

interface ViewListProps {
  list: ConversationState;
  counts: WorklistCounts | null;
  addressOf: (list: ConversationState) => string;
}

/** All lists with how much lies in them: nothing is out of sight. */
export function ViewList({ list, counts, addressOf }: ViewListProps) {
  const text = useText();
  return (
    <nav className={styles.views} aria-label={text.t('worklist.lists')}>
      {LISTS.map((name) => {
        const count = name === 'closed' ? undefined : counts?.[name];
        return (
          <Link key={name} href={addressOf(name)} className={styles.view} aria-current={name === list ? 'page' : undefined}>
            <Icon name={viewIcon(name)} />
            <span className={styles.name}>{text.t(`worklist.${name}`)}</span>
            {count === undefined ? null : <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
