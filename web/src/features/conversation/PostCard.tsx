import type { Conversation, Post } from '../../api/schema';
import { inLanguage } from '../../i18n/inLanguage';
import { useText } from '../../i18n/useText';
import { When } from '../../time/When';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Message } from '../../ui/Message';
import { OutsideText } from '../../ui/OutsideText';
import { SafeLink } from '../../ui/SafeLink';
import { failedOf, standingOf } from './moderationOf';
import { PostExtras } from './PostExtras';
import { PostHistory } from './PostHistory';
import { PostModeration } from './PostModeration';
import styles from './PostCard.module.css';

interface PostCardProps {
  post: Post;
  conversation: Conversation;
  /** Null for whoever may only read. */
  me: string | null;
  onAnswer: ((post: Post) => void) | null;
}

export function PostCard({ post, conversation, me, onAnswer }: PostCardProps) {
  const text = useText();
  const network = conversation.account.networkName;
  const { hidden, liked } = standingOf(post);
  const name = post.author.name || post.author.handle;
  return (
    <Message
      name={name}
      ours={post.byBrand}
      faded={post.deletedAt !== null}
      meta={<>
        <When at={post.postedAt} />
        {post.answeredDirectly ? <Badge tone="good" icon="check">{text.t('post.answeredDirectly', { network })}</Badge> : null}
        {post.kind === 'mention' || post.byBrand ? null : <Badge>{text.t(`kind.${post.kind}`)}</Badge>}
        {post.editedAt !== null ? <Badge icon="pencil">{text.t('post.edited')}</Badge> : null}
        {post.deletedAt !== null ? <Badge tone="danger" icon="trash">{text.t('post.deleted')}</Badge> : null}
        {post.withheld && !hidden && post.deletedAt === null ? <Badge icon="eyeOff">{text.t('post.withheld', { network })}</Badge> : null}
        {hidden ? <Badge icon="eyeOff">{text.t('moderate.hidden')}</Badge> : null}
        {liked ? <Badge icon="heart">{text.t('moderate.liked')}</Badge> : null}
        {failedOf(post).map((wish) => <Badge key={wish.act} tone="danger" icon="alert">{text.t('moderate.failed', { network, what: text.t(`moderate.${wish.act}`) })}</Badge>)}
        {post.pending ? <Badge tone="accent" icon="clock">{text.t('post.waits')}</Badge> : null}
      </>}
      foot={<>
        <SafeLink href={post.permalink}>{text.t('post.open', { network })}</SafeLink>
        {onAnswer && !post.byBrand && post.deletedAt === null && post.noReply === null ? <Button look="quiet" icon="reply" className={styles.answer} onClick={() => onAnswer(post)}>{text.t('post.answer')}</Button> : null}
        {me === null ? null : <PostModeration conversation={conversation} post={post} />}
      </>}
    >
      <p className={styles.text}>{post.text === '' ? <em>{text.t('post.noText')}</em> : <OutsideText text={post.text} language={post.assessment?.language ?? ''} />}</p>
      <PostExtras post={post} />
      <PostHistory post={post} />
      {post.noReply === null || post.deletedAt !== null ? null : <p className={styles.why}><Icon name="external" /> {text.t('post.noReply', { network })}: <q>{inLanguage(post.noReply, text)}</q></p>}
    </Message>
  );
}
