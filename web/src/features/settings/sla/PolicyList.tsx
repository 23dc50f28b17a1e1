import type { Accounts, ServicePolicy } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, moved, replaced, without } from '../book/book';
import { bookDraft, useBook } from '../book/useBook';
import { ErrorsContext } from '../form/errors';
import styles from '../form/Form.module.css';
import { SaveBar } from '../form/SaveBar';
import { PolicyCard } from './PolicyCard';
import { RetargetProgress } from './RetargetProgress';
import { VersionList } from './VersionList';

/** The policies in the order in which they are tried: the first that fits a question holds. */
export function PolicyList() {
  const text = useText();
  const { book, stored, errors, trouble, change } = useBook();
  const accounts = useRead<Accounts>('/api/accounts').value?.accounts ?? [];
  if (!book) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  const set = (policies: readonly ServicePolicy[]) => change({ policies });
  const add = () => {
    const id = freshId('policy', book.policies);
    set([...book.policies, {
      id,
      name: text.t('policies.new'),
      when: { accounts: [], categories: [], priorities: [], languages: [], tiers: [] },
      firstResponse: { within: '01:00:00', warnBefore: '00:15:00' },
      nextResponse: null,
      resolution: null,
      calendar: book.calendars[0]?.id ?? null,
      ladder: book.ladders[0]?.id ?? null,
    }]);
  };
  return (
    <ErrorsContext value={errors}>
      <section aria-labelledby="policies-title">
        <h1 id="policies-title" className={styles.title}>{text.t('policies.title')}</h1>
        <p className={styles.lead}>{text.t('policies.lead')}</p>
        {stored && stored.version > 0 ? <RetargetProgress version={stored.version} changedAt={stored.changedAt} by={stored.changedBy?.name ?? ''} /> : null}
        <ol className={styles.cards}>
          {book.policies.map((policy, i) => (
            <PolicyCard
              key={policy.id}
              policy={policy}
              path={`policies[${i}]`}
              book={book}
              accounts={accounts}
              fresh={!stored?.policies.some((each) => each.id === policy.id)}
              order={{ at: i, of: book.policies.length, move: (by) => set(moved(book.policies, i, by)) }}
              onChange={(next) => set(replaced(book.policies, i, next))}
              onRemove={() => set(without(book.policies, i))}
            />
          ))}
        </ol>
        <p className={styles.lead}>{text.t('policies.otherwise')}</p>
        <div className={styles.row}><Button onClick={add}>{text.t('policies.add')}</Button></div>
        {stored && stored.version > 0 ? (
          <details className={styles.lead}>
            <summary>{text.t('policies.history')}</summary>
            <VersionList key={stored.version} />
          </details>
        ) : null}
        <SaveBar draft={bookDraft} here="policies" />
      </section>
    </ErrorsContext>
  );
}
