import type { ConversationState, WorklistCounts } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import styles from './WorklistTabs.module.css';

const LISTS: readonly ConversationState[] = ['open', 'parked', 'filtered', 'closed'];

export function WorklistTabs({ list, counts, addressOf }: { list: ConversationState; counts: WorklistCounts | null; addressOf: (list: ConversationState) => string }) {
  const text = useText();
  return (
    <nav className={styles.tabs} aria-label={text.t('worklist.lists')}>
      {LISTS.map((name) => {
        const count = name === 'closed' ? undefined : counts?.[name];
        return (
          <Link key={name} href={addressOf(name)} className={styles.tab} aria-current={name === list ? 'page' : undefined}>
            {text.t(`worklist.${name}`)}
            {count === undefined ? null : <span className={styles.count}>{count === '1000+' ? '1000+' : count}</span>}
          </Link>
        );
      })}
    </nav>
  );
}
