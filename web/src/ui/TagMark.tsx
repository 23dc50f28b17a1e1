import { useStore } from '../api/store';
import { tags } from '../api/tags';
import styles from './TagMark.module.css';

/** A tag by its name, with the colour that a lead gave it. */
export function TagMark({ tag }: { tag: string }) {
  const known = useStore(tags).get(tag);
  return <span className={styles.tag}><TagDot tag={tag} /><bdi>{known?.name ?? tag}</bdi></span>;
}

export function TagDot({ tag }: { tag: string }) {
  const known = useStore(tags).get(tag);
  return <span aria-hidden="true" className={styles.dot} data-colour={known?.colour ?? 'grey'} />;
}
