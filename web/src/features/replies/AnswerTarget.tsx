import type { Post } from '../../api/schema';
import { useText } from '../../i18n/useText';
import styles from './AnswerTarget.module.css';

/** Says, and lets choose, which post is answered: only where there is a choice. */
export function AnswerTarget({ posts, target, onChoose }: { posts: readonly Post[]; target: Post | null; onChoose: (postKey: string) => void }) {
  const text = useText();
  const theirs = posts.filter((post) => !post.byBrand && post.deletedAt === null && post.noReply === null);
  if (!target) return <p className={styles.none}>{text.t(posts.some((post) => post.noReply !== null) ? 'reply.answerThere' : 'reply.nothingToAnswer')}</p>;
  if (theirs.length < 2) return null;
  return (
    <label className={styles.target}>
      <span>{text.t('reply.to')}</span>
      <select value={target.postKey} onChange={(event) => onChoose(event.target.value)}>
        {theirs.map((post) => <option key={post.postKey} value={post.postKey}>{excerpt(post.text) || text.t('post.noText')}</option>)}
      </select>
    </label>
  );
}

const excerpt = (text: string) => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
