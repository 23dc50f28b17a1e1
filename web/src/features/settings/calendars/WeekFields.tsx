import type { Calendar, OpenSpan, Weekday } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { WEEKDAYS } from '../book/book';
import styles from '../form/Form.module.css';
import { SpanFields } from './SpanFields';

/** The hours of each weekday. */
export function WeekFields({ week, path, onChange }: { week: Calendar['week']; path: string; onChange: (week: Calendar['week']) => void }) {
  const text = useText();
  const hours = (day: Weekday): readonly OpenSpan[] => week.find((each) => each.day === day)?.open ?? [];
  const set = (changed: Partial<Record<Weekday, readonly OpenSpan[]>>) => onChange(WEEKDAYS.map((day) => ({ day, open: changed[day] ?? hours(day) })));
  const monday = hours('monday');
  return (
    <div className={styles.rows}>
      {WEEKDAYS.map((day) => {
        const place = week.findIndex((each) => each.day === day);
        return (
          <div key={day} className={styles.row}>
            <span className={styles.name}>{text.t(`weekday.${day}`)}</span>
            <SpanFields day={text.t(`weekday.${day}`)} spans={hours(day)} path={`${path}[${place}].open`} onChange={(open) => set({ [day]: open })} />
            {day === 'monday' ? <Button look="quiet" onClick={() => set({ tuesday: monday, wednesday: monday, thursday: monday, friday: monday })}>{text.t('calendars.likeMonday')}</Button> : null}
          </div>
        );
      })}
    </div>
  );
}
