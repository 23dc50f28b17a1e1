import type { Conversation, EarlierConversations } from '../../api/schema';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import styles from './EarlierPanel.module.css';

/** What else this customer has had with us. Nothing is shown where there is nothing else. */
export function EarlierPanel({ conversation, addressOf }: { conversation: Conversation; addressOf: (conversationId: string) => string }) {
  const text = useText();
  const { value } = useRead<EarlierConversations>(`/api/conversations/${encodeURIComponent(conversation.conversationId)}/earlier`);
  if (!value || value.items.length === 0) return null;
  return (
    <section>
      <h2>{text.t('earlier.title')}</h2>
      <ul className={styles.list}>
        {value.items.map((item) => (
          <li key={item.conversationId}>
            <Link href={addressOf(item.conversationId)} className={styles.link}>
              <span dir="auto" className={styles.words}>{item.excerpt}</span>
              <span className={styles.about}>{text.instant(item.startedAt)} · {text.t(`state.${item.state}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      {value.more ? <p className={styles.about}>{text.t('earlier.more')}</p> : null}
    </section>
  );
}
