import type { LookUps } from '../../../api/schema';
import { useRead } from '../../../api/useRead';
import { useText } from '../../../i18n/useText';
import { When } from '../../../time/When';
import { Link } from '../../../ui/Link';
import styles from '../form/Form.module.css';

/** Who looked up orders by typing. */
export function LookUpList() {
  const text = useText();
  const { value } = useRead<LookUps>('/api/shop-look-ups');
  if (!value || value.entries.length === 0) return null;
  return (
    <section aria-labelledby="look-ups-title">
      <h2 id="look-ups-title">{text.t('lookUps.title')}</h2>
      <p className={styles.hint}>{text.t('lookUps.lead')}</p>
      <ul>
        {value.entries.map((entry) => (
          <li key={`${entry.at}-${entry.conversation}`}>
            <When at={entry.at} /> · <bdi>{entry.by.name}</bdi> · {entry.kind === 'email' ? text.t('lookUps.email') : <bdi>{entry.number}</bdi>} · <Link href={`/conversations/${encodeURIComponent(entry.conversation)}`}>{text.count('orders.found', entry.found)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
