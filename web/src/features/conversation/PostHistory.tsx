import type { Post } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import styles from './PostCard.module.css';

/** What a post said before it was edited. */
export function PostHistory({ post }: { post: Post }) {
  const text = useText();
  const before = post.versions.filter((version) => version.text !== post.text);
  if (before.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{text.count('post.versions', before.length)}</summary>
      <ol>
        {before.map((version) => (
          <li key={version.seenAt}>
            <When at={version.seenAt} />
            <p dir="auto">{version.text}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
