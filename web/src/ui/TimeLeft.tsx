import { useText } from '../i18n/useText';
import { remaining, type Due } from '../time/remaining';
import { remainingWords } from '../time/remainingWords';
import { useNow } from '../time/useNow';
import { TimeLeftShape } from './TimeLeftShape';
import styles from './TimeLeft.module.css';

/** The live time until an answer is due: words, with a shape and a colour that say the same. */
export function TimeLeft(due: Due) {
  const text = useText();
  const state = remaining(due, useNow());
  return (
    <span className={[styles.time, styles[state.tone]].join(' ')} title={text.t('time.dueAt', { at: text.instant(due.dueAt) })}>
      <TimeLeftShape tone={state.tone} left={state.left} />
      {remainingWords(state, text)}
    </span>
  );
}
