import type { SavedView, ViewCounts, WorklistView } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Link } from '../../ui/Link';
import { byMonth, viewIcon, VIEWS } from '../../ui/views';
import { queryOf } from './filters';
import styles from './ViewList.module.css';

interface ViewListProps {
  view: WorklistView;
  filters: string;
  counts: ViewCounts | null;
  saved: readonly SavedView[];
  leads: boolean;
  addressOf: (view: WorklistView, conversation?: string | null, month?: string | null, filters?: string) => string;
}

/** All views with how much lies in them: nothing is out of sight. */
export function ViewList({ view, filters, counts, saved, leads, addressOf }: ViewListProps) {
  const text = useText();
  const ownName = (each: SavedView) => each.view === view && queryOf(each.filters) === filters;
  const named = filters !== '' && saved.some(ownName);
  return (
    <nav className={styles.views} aria-label={text.t('worklist.lists')}>
      {VIEWS.filter((name) => name !== 'approval' || leads).map((name) => {
        const count = byMonth(name) && name !== 'mentioned' && name !== 'closedByRule' ? 0 : (counts?.[name] ?? 0);
        return (
          <Link key={name} href={addressOf(name)} className={styles.view} aria-current={name === view && !named ? 'page' : undefined} data-urgent={name === 'breached' && count !== 0}>
            <Icon name={viewIcon(name)} />
            <span className={styles.name}>{text.t(`worklist.${name}`)}</span>
            {count === 0 ? null : <span className={styles.count}>{count}</span>}
          </Link>
        );
      })}
      {saved.map((each) => (
        <Link key={each.id} href={addressOf(each.view, null, null, queryOf(each.filters))} className={styles.view} aria-current={ownName(each) ? 'page' : undefined}>
          <Icon name={each.shared ? 'list' : 'tag'} />
          <bdi className={styles.name}>{each.name}</bdi>
        </Link>
      ))}
    </nav>
  );
}
