import { use } from 'react';
import type { OpenSpan } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { Button } from '../../../ui/Button';
import { replaced, without } from '../book/book';
import { ErrorsContext } from '../form/errors';
import styles from '../form/Form.module.css';

/** The hours of one day: any number of spans from opening to closing. Text, since the last minute of a day is 24:00. */
export function SpanFields({ day, spans, path, onChange }: { day: string; spans: readonly OpenSpan[]; path: string; onChange: (spans: readonly OpenSpan[]) => void }) {
  const text = useText();
  const errors = use(ErrorsContext).filter(({ field }) => field.startsWith(`${path}[`));
  const time = (at: number, which: 'opens' | 'closes') => {
    const span = spans[at];
    const place = `${path}[${at}].${which}`;
    const wrong = errors.some(({ field }) => field === place);
    return span ? (
      <input aria-label={text.t(`calendars.${which}`, { day, number: at + 1 })} aria-invalid={wrong || undefined} inputMode="numeric" maxLength={5} placeholder="09:00" value={span[which]}
        onChange={(event) => onChange(replaced(spans, at, { ...span, [which]: event.target.value }))}
        onBlur={(event) => onChange(replaced(spans, at, { ...span, [which]: written(event.target.value) }))} />
    ) : null;
  };
  return (
    <span className={styles.times}>
      {spans.length === 0 ? <span className={styles.hint}>{text.t('calendars.closed')}</span> : null}
      {spans.map((_, at) => (
        <span key={at} className={styles.times}>
          {time(at, 'opens')}–{time(at, 'closes')}
          <Button look="quiet" icon="close" aria-label={text.t('calendars.removeSpan', { day, number: at + 1 })} onClick={() => onChange(without(spans, at))} />
        </span>
      ))}
      <Button look="quiet" aria-label={text.t('calendars.addSpan', { day })} onClick={() => onChange([...spans, { opens: spans.at(-1)?.closes ?? '09:00', closes: '17:00' }])}>+</Button>
      {errors.map((error) => <span key={`${error.field}-${error.code}`} className={styles.error} role="alert">{error[text.language]}</span>)}
    </span>
  );
}

/** "9" and "9:30" as people type them, in the form that is saved. */
export function written(typed: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?::?(\d{2}))?$/.exec(typed.trim()) ?? [];
  return hour === undefined ? typed : `${hour.padStart(2, '0')}:${minute}`;
}
