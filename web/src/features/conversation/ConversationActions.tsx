import { useState } from 'react';
import { useCommand } from '../../api/useCommand';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { useShortcut } from '../../ui/shortcuts';
import { CloseDialog } from './CloseDialog';
import styles from './ConversationActions.module.css';

/** What a person can do with the whole conversation in its present state. */
export function ConversationActions({ conversation, me }: { conversation: Conversation; me: string }) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  // What waited when the dialog opened: a question that comes while somebody chooses a reason stays open.
  const [closing, setClosing] = useState<readonly string[] | null>(null);
  const mine = conversation.claimedBy?.id === me;
  const open = conversation.state === 'open';

  const release = { verb: 'release', patch: { claimedBy: null }, done: text.t('claim.released') };
  const claim = async () => {
    // The server gives away only what nobody holds: taking over is two steps, and the timeline tells both.
    if (conversation.claimedBy && (!(await run(release)) || mine)) return;
    await run({ verb: 'claim', done: text.t('claim.claimed') });
  };
  const reopen = () => void run({ verb: 'reopen', patch: { left: 'closed' }, done: text.t('close.reopened') });
  const close = () => setClosing(conversation.posts.filter((post) => post.pending).map((post) => post.postKey));
  const rescue = () => void run({ verb: 'queue', patch: { left: 'filtered' }, done: text.t('rescue.done') });

  useShortcut('c', () => {
    if (open) void claim();
  });
  useShortcut('e', () => {
    if (open) close();
  });

  return (
    <div className={styles.actions}>
      {open ? (
        <>
          <Button icon="hand" shortcut="c" busy={busy} onClick={() => void claim()}>{text.t(mine ? 'claim.release' : conversation.claimedBy ? 'claim.takeOver' : 'claim.claim')}</Button>
          <Button icon="check" shortcut="e" busy={busy} onClick={close}>{text.t('close.close')}</Button>
        </>
      ) : null}
      {conversation.state === 'closed' ? <Button icon="undo" busy={busy} onClick={reopen}>{text.t('close.reopen')}</Button> : null}
      {conversation.state === 'filtered' ? <Button look="primary" icon="inbox" busy={busy} onClick={rescue}>{text.t('rescue.rescue')}</Button> : null}
      {closing ? (
        <CloseDialog onCancel={() => setClosing(null)} onClose={(reason, note) => {
          setClosing(null);
          void run({ verb: 'close', body: { reason, posts: closing, ...(note ? { note } : {}) }, patch: { left: 'open' }, done: text.t('close.closed'), undo: { label: text.t('close.undo'), run: reopen } });
        }} />
      ) : null}
    </div>
  );
}
