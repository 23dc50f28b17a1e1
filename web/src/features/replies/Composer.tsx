import { useRef, useState } from 'react';
import { newId } from '../../api/command';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { useShortcut } from '../../ui/shortcuts';
import { AnsweredMeanwhile } from './AnsweredMeanwhile';
import { AnswerTarget } from './AnswerTarget';
import { arrivedSince } from './arrivedSince';
import { countText } from './countText';
import { ReplyCounter } from './ReplyCounter';
import { ReplyPrice } from './ReplyPrice';
import { SplitOffer } from './SplitOffer';
import { splitText } from './splitText';
import { sendReply, type Sending } from './sendReply';
import { targetOf } from './targetOf';
import type { DraftInHand } from './useDraft';
import styles from './Composer.module.css';

/** Writes an answer. What is typed leaves this box only when the server has stored it. */
export function Composer({ conversation, hand }: { conversation: Conversation; hand: DraftInHand }) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, kept, box } = hand;
  const [seen, setSeen] = useState(conversation);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Exclude<Sending, { kind: 'stored' }> | null>(null);

  const empty = draft.text.trim() === '';
  const count = countText(conversation.textRule, draft.text);
  const parts = count.fits || empty || !conversation.abilities.threads ? null : splitText(conversation.textRule, draft.text);
  const [agreed, setAgreed] = useState(false);
  const takes = count.fits || (agreed && parts !== null);
  const target = targetOf(conversation.posts, draft.postKey);
  const onItsWay = conversation.replies.find((reply) => reply.replyId !== draft.replyId && ['queued', 'sending', 'unknown'].includes(reply.state));
  const arrivals = empty ? [] : arrivedSince(seen, conversation, draft.replyId);

  useShortcut('r', () => field.current?.focus());

  const send = async () => {
    if (sending || empty || !takes || !target || onItsWay) return;
    setSending(true);
    const [first, ...following] = parts ?? [];
    const result = await sendReply(conversation.conversationId, {
      replyId: draft.replyId, postKey: target.postKey, text: first ?? draft.text.trim(), basedOnVersion: conversation.version,
      ...(following.length > 0 ? { following: following.map((part) => ({ replyId: newId(), text: part })) } : {}),
    });
    setSending(false);
    setFailure(result.kind === 'stored' ? null : result);
    if (result.kind !== 'stored') return;
    box.clear();
    announce(text.t('reply.stored'));
  };

  return (
    <form className={styles.composer} aria-label={text.t('reply.label')} onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}>
      <AnsweredMeanwhile arrivals={arrivals} onSeen={() => setSeen(conversation)} />
      <AnswerTarget posts={conversation.posts} target={target} onChoose={(postKey) => box.write({ postKey })} />
      <textarea
        ref={field}
        id="reply-text"
        className={styles.field}
        rows={3}
        value={draft.text}
        readOnly={sending}
        placeholder={text.t('reply.placeholder', { name: conversation.customer.name || conversation.customer.handle })}
        aria-label={text.t('reply.text')}
        aria-describedby="reply-count"
        aria-invalid={!count.fits}
        aria-keyshortcuts="r"
        onChange={(event) => {
          if (empty) setSeen(conversation);
          setFailure(null);
          box.write({ text: event.target.value });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.currentTarget.blur();
        }}
      />
      {failure && !(failure.kind === 'answeredMeanwhile' && arrivals.length > 0) ? (
        <Notice tone={failure.kind === 'refused' ? 'danger' : 'warn'}>
          {failure.kind === 'refused' ? (text.known('problem', failure.code) ?? failure.words) : text.t(failure.kind === 'unreachable' ? 'reply.notStored' : 'reply.answeredMeanwhile')}
        </Notice>
      ) : null}
      {kept ? null : <Notice tone="warn">{text.t('reply.notKept')}</Notice>}
      {parts ? <SplitOffer parts={parts} agreed={agreed} onAgree={setAgreed} /> : null}
      {empty ? null : <ReplyPrice price={conversation.abilities.replyPrice} rule={conversation.textRule} parts={parts ?? [draft.text]} />}
      <div className={styles.foot}>
        <ReplyCounter count={count} rule={conversation.textRule} />
        {onItsWay ? <span className={styles.kept}>{text.t(onItsWay.state === 'unknown' ? 'reply.decideFirst' : 'reply.onItsWay')}</span> : null}
        {kept && !empty && !onItsWay ? <span className={styles.kept}>{text.t('reply.kept')}</span> : null}
        <Button look="primary" icon="send" type="submit" busy={sending} disabled={empty || !takes || !target || onItsWay !== undefined}>
          {text.t(sending ? 'reply.storing' : arrivals.length > 0 ? 'reply.sendAnyway' : 'reply.send')}
        </Button>
      </div>
    </form>
  );
}
