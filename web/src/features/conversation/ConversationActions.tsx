import { useState } from 'react';
import { useCommand } from '../../api/useCommand';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { useShortcut } from '../../ui/shortcuts';
import { CloseDialog } from './CloseDialog';
import { PauseDialog } from './PauseDialog';
import styles from './ConversationActions.module.css';

/** What a person can do with the whole conversation in its present state. */
export function ConversationActions({ conversation, me }: { conversation: Conversation; me: string }) {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  // What waited when the dialog opened: a question that comes while somebody chooses a reason stays open.
  const [closing, setClosing] = useState<readonly string[] | null>(null);
  const [pausing, setPausing] = useState(false);
  const mine = conversation.claimedBy?.id === me;
  const parked = conversation.state === 'parked';
  const open = conversation.state === 'open' || parked;

  const release = { verb: 'release', patch: { claimedBy: null }, done: text.t('claim.released') };
  const claim = async () => {
    // The server gives away only what nobody holds: taking over is two steps, and the timeline tells both.
    if (conversation.claimedBy && (!(await run(release)) || mine)) return;
    await run({ verb: 'claim', done: text.t('claim.claimed') });
  };
  const reopen = () => void run({ verb: 'reopen', patch: { left: 'closed' }, done: text.t('close.reopened') });
  const close = () => setClosing(conversation.posts.filter((post) => post.pending).map((post) => post.postKey));
  const resume = () => void run({ verb: 'resume', patch: { left: 'parked' }, done: text.t('pause.resumed') });
  const rescue = () => void run({ verb: 'queue', patch: { left: 'filtered' }, done: text.t('rescue.done') });

  useShortcut('c', () => {
    if (open) void claim();
  });
  useShortcut('e', () => {
    if (open) close();
  });

  useShortcut('h', () => {
    if (parked) resume();
    else if (open) setPausing(true);
  });

  return (
    <div className={styles.actions}>
      {open ? (
        <>
          <Button icon="hand" shortcut="c" busy={busy} onClick={() => void claim()}>{text.t(mine ? 'claim.release' : conversation.claimedBy ? 'claim.takeOver' : 'claim.claim')}</Button>
          <Button icon="check" shortcut="e" busy={busy} onClick={close}>{text.t('close.close')}</Button>
          {parked
            ? <Button look="primary" icon="undo" shortcut="h" busy={busy} onClick={resume}>{text.t('pause.resume')}</Button>
            : <Button icon="clock" shortcut="h" busy={busy} onClick={() => setPausing(true)}>{text.t('pause.pause')}</Button>}
        </>
      ) : null}
      {conversation.state === 'closed' ? <Button icon="undo" busy={busy} onClick={reopen}>{text.t('close.reopen')}</Button> : null}
      {conversation.state === 'filtered' ? <Button look="primary" icon="inbox" busy={busy} onClick={rescue}>{text.t('rescue.rescue')}</Button> : null}
      {pausing ? (
        <PauseDialog onCancel={() => setPausing(false)} onPause={(reason, note) => {
          setPausing(false);
          void run({ verb: 'pause', body: { reason, ...(note ? { note } : {}) }, patch: { left: 'open' }, done: text.t('pause.paused'), undo: { label: text.t('close.undo'), run: resume } });
        }} />
      ) : null}
      {closing ? (
        <CloseDialog onCancel={() => setClosing(null)} onClose={(reason, note) => {
          setClosing(null);
          void run({ verb: 'close', body: { reason, posts: closing, ...(note ? { note } : {}) }, patch: { left: conversation.state }, done: text.t('close.closed'), undo: { label: text.t('close.undo'), run: reopen } });
        }} />
      ) : null}
    </div>
  );
}
