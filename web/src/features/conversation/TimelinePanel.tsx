import type { TimelineEntry } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import styles from './ConversationDetails.module.css';

export function TimelinePanel({ entries }: { entries: readonly TimelineEntry[] }) {
  const text = useText();
  return (
    <ol className={styles.timeline}>
      {entries.map((entry, index) => (
        <li key={index}>
          {text.known('event', entry.kind) ?? entry.words}
          {entry.by ? ` · ${entry.by.name}` : ''}
          <When at={entry.at} />
        </li>
      ))}
    </ol>
  );
}
