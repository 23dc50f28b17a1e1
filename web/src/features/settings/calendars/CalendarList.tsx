import type { Calendar } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { freshId, replaced, without, WEEKDAYS } from '../book/book';
import { bookDraft, useBook } from '../book/useBook';
import { ErrorsContext } from '../form/errors';
import styles from '../form/Form.module.css';
import { SaveBar } from '../form/SaveBar';
import { CalendarCard } from './CalendarCard';

/** When the teams work. */
export function CalendarList() {
  const text = useText();
  const { book, stored, errors, trouble, change } = useBook();
  if (!book) return <p role="status">{text.t(trouble === 'load' ? 'settings.trouble.load' : 'loading')}</p>;
  const set = (calendars: readonly Calendar[]) => change({ calendars });
  const add = () => set([...book.calendars, {
    id: freshId('calendar', book.calendars),
    name: text.t('calendars.new'),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: WEEKDAYS.slice(0, 5).map((day) => ({ day, open: [{ opens: '09:00', closes: '17:00' }] })),
    exceptions: [],
    holidayRegion: null,
    imported: [],
  }]);
  return (
    <ErrorsContext value={errors}>
      <section aria-labelledby="calendars-title">
        <h1 id="calendars-title" className={styles.title}>{text.t('calendars.title')}</h1>
        <p className={styles.lead}>{text.t('calendars.lead')}</p>
        <ul className={styles.cards}>
          {book.calendars.map((calendar, i) => (
            <CalendarCard key={calendar.id} calendar={calendar} path={`calendars[${i}]`} fresh={!stored?.calendars.some((each) => each.id === calendar.id)}
              onChange={(next) => set(replaced(book.calendars, i, next))} onRemove={() => set(without(book.calendars, i))} />
          ))}
        </ul>
        <Button onClick={add}>{text.t('calendars.add')}</Button>
        <SaveBar draft={bookDraft} here="calendars" />
      </section>
    </ErrorsContext>
  );
}
