import { useState } from 'react';
import { newId } from '../../api/command';
import { mySettings } from '../../api/me';
import type { Conversation } from '../../api/schema';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { arrivedSince } from './arrivedSince';
import { countText } from './countText';
import { sendReply, type Sending } from './sendReply';
import { splitText } from './splitText';
import { targetOf } from './targetOf';
import type { DraftInHand } from './useDraft';

/** All that is known of the answer in hand, and how it is sent. What is typed leaves the draft only when the server has stored it. */
export function useAnswer(conversation: Conversation, { draft, box }: DraftInHand) {
  const text = useText();
  const signature = useStore(mySettings)?.signature.trim() ?? '';
  const [seen, setSeen] = useState(conversation);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Exclude<Sending, { kind: 'stored' }> | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [signing, setSigning] = useState(true);

  const written = draft.text.trim();
  const empty = written === '';
  const whole = !empty && signing && signature !== '' && !written.endsWith(signature) ? `${written}\n${signature}` : draft.text;
  const count = countText(conversation.textRule, whole);
  const parts = count.fits || empty || !conversation.abilities.threads ? null : splitText(conversation.textRule, whole);
  const target = targetOf(conversation.posts, draft.postKey);
  const onItsWay = conversation.replies.find((reply) => reply.replyId !== draft.replyId && ['queued', 'sending', 'unknown'].includes(reply.state));
  const arrivals = empty ? [] : arrivedSince(seen, conversation, draft.replyId);
  const ready = !sending && !empty && (count.fits || (agreed && parts !== null)) && target !== null && !onItsWay;

  const send = async (sendAt: Date | null = null) => {
    if (!ready) return;
    setSending(true);
    const [first, ...following] = parts ?? [];
    const result = await sendReply(conversation.conversationId, {
      replyId: draft.replyId, postKey: target.postKey, text: first ?? whole.trim(), basedOnVersion: conversation.version, ...(sendAt ? { sendAt: sendAt.toISOString() } : {}),
      ...(following.length > 0 ? { following: following.map((part) => ({ replyId: newId(), text: part })) } : {}),
    });
    setSending(false);
    setFailure(result.kind === 'stored' ? null : result);
    if (result.kind !== 'stored') return;
    // Unless the conversation told of it sooner, and something else is written by now.
    if (box.state.get().draft.replyId === draft.replyId) box.clear();
    if (sendAt) announce(text.t('later.planned', { at: text.soon(sendAt) }));
    else announce(text.t('reply.stored'));
  };

  const write = (words: string) => {
    if (empty) setSeen(conversation);
    setFailure(null);
    box.write({ text: words });
  };

  return { empty, whole, count, parts, target, onItsWay, arrivals, ready, sending, failure, agreed, setAgreed, signature, signing, setSigning, send, write, see: () => setSeen(conversation) };
}
