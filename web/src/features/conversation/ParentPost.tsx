import type { ParentPost as ParentPostData } from '../../api/schema';
import { useText } from '../../i18n/useText';
import styles from './Thread.module.css';

export function ParentPost({ parent }: { parent: ParentPostData }) {
  const text = useText();
  return (
    <figure className={styles.parent}>
      <figcaption>{parent.author ? text.t('thread.answersPostBy', { name: parent.author.name || parent.author.handle }) : text.t('thread.answersPost')}</figcaption>
      <blockquote dir="auto">{parent.text}</blockquote>
    </figure>
  );
}
