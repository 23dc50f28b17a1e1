import { useText } from '../../../i18n/useText';
import { spanWords } from '../../../time/remainingWords';
import type { Text } from '../../../i18n/text';
import type { Ladder, Rung } from '../book/book';
import { minutesOf } from '../book/span';
import { inOrder, rungPlace } from './rungPlace';
import styles from './LadderPicture.module.css';

/** The ladder along the time that the customer waits: the list says in words what the line shows. */
export function LadderPicture({ ladder }: { ladder: Ladder }) {
  const text = useText();
  return (
    <div className={styles.picture}>
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.waiting} />
        <span className={styles.overdue} />
        <span className={styles.due} />
        {ladder.rungs.map((rung) => <span key={rung.id} className={styles.rung} data-late={rungPlace(rung) >= 1} style={{ insetInlineStart: `${rungPlace(rung) * 50}%` }} />)}
      </div>
      <ol className={styles.words}>
        {inOrder(ladder).map((rung) => <li key={rung.id}><b>{momentWords(rung, text)}</b> {rung.tell.map((each) => text.t(`recipient.${each.kind}`)).join(', ')}</li>)}
      </ol>
    </div>
  );
}

function momentWords({ at }: Rung, text: Text): string {
  const by = spanWords(minutesOf(at.by), text) ?? text.t('time.minutes', { minutes: 0 });
  return text.t(`ladders.short.${at.moment}`, { percent: at.percent, by });
}
