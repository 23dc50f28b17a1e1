import { lazy, Suspense, useRef, useState } from 'react';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { Tip } from '../../ui/Tip';
import { AnsweredMeanwhile } from './AnsweredMeanwhile';
import { AnswerField } from './AnswerField';
import { AnswerHints } from './AnswerHints';
import { AnswerPreview } from './AnswerPreview';
import { AnswerTarget } from './AnswerTarget';
import { ComposerTools } from './ComposerTools';
import { OtherDraft } from './OtherDraft';
import { ReplyCounter } from './ReplyCounter';
import { ReplyPrice } from './ReplyPrice';
import { useSaved } from './saved/useSaved';
import { SplitOffer } from './SplitOffer';
import { useAnswer } from './useAnswer';
import type { DraftInHand } from './useDraft';
import styles from './Composer.module.css';

const LaterPicker = lazy(async () => ({ default: (await import('../../ui/LaterPicker')).LaterPicker }));

/** Writes an answer. */
export function Composer({ conversation, hand }: { conversation: Conversation; hand: DraftInHand }) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, kept, box } = hand;
  const answer = useAnswer(conversation, hand);
  const { empty, whole, count, parts, target, onItsWay, arrivals, failure } = answer;
  const saved = useSaved(conversation);
  const [previewing, setPreviewing] = useState(false);
  const [planning, setPlanning] = useState(false);

  return (
    <form className={styles.composer} aria-label={text.t('reply.label')} onSubmit={(event) => {
      event.preventDefault();
      void answer.send();
    }}>
      {hand.other ? <OtherDraft other={hand.other} mine={draft.text} onChoose={(words) => box.choose(words)} /> : null}
      <AnsweredMeanwhile arrivals={arrivals} onSeen={answer.see} />
      <AnswerTarget posts={conversation.posts} target={target} onChoose={(postKey) => box.write({ postKey })} />
      <AnswerField conversation={conversation} field={field} words={draft.text} readOnly={answer.sending} fits={count.fits} saved={saved} onWrite={answer.write} onSend={() => void answer.send()} />
      <AnswerHints answer={whole} posts={conversation.posts} language={conversation.labels.language} />
      {previewing && !empty ? <AnswerPreview conversation={conversation} texts={parts ?? [whole]} below={target?.text ?? ''} /> : null}
      {failure && !(failure.kind === 'answeredMeanwhile' && arrivals.length > 0) ? (
        <Notice tone={failure.kind === 'refused' ? 'danger' : 'warn'}>
          {failure.kind === 'refused' ? (text.known('problem', failure.code) ?? failure.words) : text.t(failure.kind === 'unreachable' ? 'reply.notStored' : 'reply.answeredMeanwhile')}
        </Notice>
      ) : null}
      {kept ? null : <Notice tone="warn">{text.t('reply.notKept')}</Notice>}
      {parts ? <SplitOffer parts={parts} agreed={answer.agreed} onAgree={answer.setAgreed} /> : null}
      {empty ? null : <ReplyPrice price={conversation.abilities.replyPrice} rule={conversation.textRule} parts={parts ?? [whole]} />}
      <div className={styles.foot}>
        <ComposerTools field={field} saved={saved} previewing={previewing} onPreview={setPreviewing} onWrite={answer.write} />
        <ReplyCounter count={count} rule={conversation.textRule} />
        {answer.signature === '' || empty ? null : (
          <label className={styles.kept}><input type="checkbox" checked={answer.signing} onChange={(event) => answer.setSigning(event.target.checked)} /> {text.t('composer.sign', { signature: answer.signature })}</label>
        )}
        {onItsWay ? <span className={styles.kept}>{text.t(onItsWay.state === 'unknown' ? 'reply.decideFirst' : 'reply.onItsWay')}</span> : null}
        {kept && !empty && !onItsWay ? <span className={styles.kept}>{text.t(draft.stored ? 'draft.stored' : 'reply.kept')}</span> : null}
        <Tip words={text.t('later.later')}>
          <Button look="quiet" icon="clock" className={styles.send} aria-label={text.t('later.later')} disabled={!answer.ready} onClick={() => setPlanning(true)} />
        </Tip>
        {planning ? <Suspense><LaterPicker title={text.t('later.title')} act={text.t('later.send')} onClose={() => setPlanning(false)} onPick={(at) => {
          setPlanning(false);
          void answer.send(at);
        }} /></Suspense> : null}
        <Button look="primary" icon="send" type="submit" busy={answer.sending} disabled={!answer.ready && !answer.sending}>
          {text.t(answer.sending ? 'reply.storing' : arrivals.length > 0 ? 'reply.sendAnyway' : 'reply.send')}
        </Button>
      </div>
    </form>
  );
}
