import type { Post } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Message } from '../../ui/Message';
import { OutsideText } from '../../ui/OutsideText';
import { SafeLink } from '../../ui/SafeLink';
import { PostExtras } from './PostExtras';
import { PostHistory } from './PostHistory';
import styles from './PostCard.module.css';

interface PostCardProps {
  post: Post;
  networkName: string;
  onAnswer: ((post: Post) => void) | null;
}

export function PostCard({ post, networkName, onAnswer }: PostCardProps) {
  const text = useText();
  const name = post.author.name || post.author.handle;
  return (
    <Message
      name={name}
      ours={post.byBrand}
      faded={post.deletedAt !== null}
      meta={<>
        <When at={post.postedAt} />
        {post.answeredDirectly ? <Badge tone="good" icon="check">{text.t('post.answeredDirectly', { network: networkName })}</Badge> : null}
        {post.kind === 'mention' || post.byBrand ? null : <Badge>{text.t(`kind.${post.kind}`)}</Badge>}
        {post.editedAt !== null ? <Badge icon="pencil">{text.t('post.edited')}</Badge> : null}
        {post.deletedAt !== null ? <Badge tone="danger" icon="trash">{text.t('post.deleted')}</Badge> : null}
        {post.pending ? <Badge tone="accent" icon="clock">{text.t('post.waits')}</Badge> : null}
      </>}
      foot={<>
        <SafeLink href={post.permalink}>{text.t('post.open', { network: networkName })}</SafeLink>
        {onAnswer && !post.byBrand && post.deletedAt === null ? <Button look="quiet" icon="reply" className={styles.answer} onClick={() => onAnswer(post)}>{text.t('post.answer')}</Button> : null}
      </>}
    >
      <p className={styles.text}>{post.text === '' ? <em>{text.t('post.noText')}</em> : <OutsideText text={post.text} language={post.assessment?.language ?? ''} />}</p>
      <PostExtras post={post} />
      <PostHistory post={post} />
    </Message>
  );
}
