import type { Post } from '../../api/schema';
import { useText } from '../../i18n/useText';
import styles from './PostCard.module.css';

/** Stars and attachments, in words: nothing of them is loaded from outside. */
export function PostExtras({ post }: { post: Post }) {
  const text = useText();
  if (post.rating === null && post.attachments.length === 0) return null;
  return (
    <ul className={styles.extras}>
      {post.rating === null ? null : <li>{text.count('post.stars', post.rating)}</li>}
      {post.attachments.map((attachment, index) => (
        <li key={index}>{text.known('attachment', attachment.kind) ?? text.t('attachment.other')}{attachment.description ? <>: <bdi>{attachment.description}</bdi></> : null}</li>
      ))}
    </ul>
  );
}
