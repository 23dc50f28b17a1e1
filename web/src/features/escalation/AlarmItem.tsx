import type { Alarm } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { Icon } from '../../ui/Icon';
import { AcknowledgeAlarm } from './AcknowledgeAlarm';
import styles from './AlertBanner.module.css';

/** Something that makes us blind, or will, and what to do about it. */
export function AlarmItem({ alarm, mayAct, onAcknowledged }: { alarm: Alarm; mayAct: boolean; onAcknowledged: () => void }) {
  const text = useText();
  return (
    <li className={styles.item}>
      <Icon name="alert" />
      <span className={styles.what}>
        <strong><bdi>{alarm.title[text.language]}</bdi></strong>, <Since at={alarm.since} />. {alarm.toDo[text.language]} <span className={styles.excerpt}>{alarm.words[text.language]}</span>
      </span>
      {mayAct ? <AcknowledgeAlarm alarm={alarm} onAcknowledged={onAcknowledged} /> : null}
    </li>
  );
}
