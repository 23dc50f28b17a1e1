import type { TimelineEntry } from '../../api/schema';
import type { Text } from '../../i18n/text';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import styles from './ConversationDetails.module.css';

export function TimelinePanel({ entries }: { entries: readonly TimelineEntry[] }) {
  const text = useText();
  return (
    <ol className={styles.timeline}>
      {entries.map((entry, index) => (
        <li key={index}>
          {happened(entry, text)}
          {entry.by ? ` · ${entry.by.name}` : ''}
          {entry.note ? <p className={styles.note}>{entry.note}</p> : null}
          <When at={entry.at} />
        </li>
      ))}
    </ol>
  );
}

/** In our words; in the server's own English where it tells of something that this page does not know yet. */
function happened({ kind, words, reason, detail }: TimelineEntry, text: Text): string {
  const what = text.known('event', kind);
  if (what === null) return words;
  if (detail && (kind === 'ruleFired' || kind === 'ruleFiredGone')) return text.t('timeline.reason', { what, reason: detail });
  return reason ? text.t('timeline.reason', { what, reason: text.t(`reason.${reason}`) }) : what;
}
