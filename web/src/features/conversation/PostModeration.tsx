import type { Conversation, ModerationAct, Post } from '../../api/schema';
import { useCommand } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { standingOf } from './moderationOf';
import styles from './PostCard.module.css';

interface PostModerationProps {
  conversation: Conversation;
  post: Post;
}

/** Hides or likes a customer's post on its network, where that offers it. */
export function PostModeration({ conversation, post }: PostModerationProps) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  if (post.byBrand || post.deletedAt !== null) return null;
  const { hidden, liked } = standingOf(post);
  const wish = (act: ModerationAct) => () => void run({ verb: `posts/${encodeURIComponent(post.postKey)}/moderate`, body: { act }, done: text.t(`moderate.asked.${act}`) });
  return (
    <>
      {conversation.abilities.hide ? <Button look="quiet" icon={hidden ? 'eye' : 'eyeOff'} className={styles.answer} busy={busy} onClick={wish(hidden ? 'unhide' : 'hide')}>{text.t(hidden ? 'moderate.unhide' : 'moderate.hide')}</Button> : null}
      {conversation.abilities.like ? <Button look="quiet" icon="heart" className={styles.answer} busy={busy} onClick={wish(liked ? 'unlike' : 'like')}>{text.t(liked ? 'moderate.unlike' : 'moderate.like')}</Button> : null}
    </>
  );
}
