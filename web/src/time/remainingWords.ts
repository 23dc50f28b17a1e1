import type { Text } from '../i18n/text';
import { span, type Remaining } from './remaining';

/** "noch 12 min", "seit 3 min überfällig": the whole meaning in words, so that colour and shape only repeat it. */
export function remainingWords({ overdue, minutes }: Remaining, text: Text): string {
  const said = spanWords(minutes, text, overdue ? 'time.daysPast' : 'time.days');
  if (said === null) return text.t(overdue ? 'time.justOverdue' : 'time.almostDue');
  return text.t(overdue ? 'time.overdue' : 'time.left', { span: said });
}

/** Null for less than a minute. German bends days after "seit", so their words are chosen by the caller. */
export function spanWords(minutes: number, text: Text, days: 'time.days' | 'time.daysPast' = 'time.days'): string | null {
  const time = span(minutes);
  switch (time.unit) {
    case 'none':
      return null;
    case 'minutes':
      return text.t('time.minutes', { minutes: time.minutes });
    case 'hours':
      return time.minutes === 0 ? text.t('time.hours', { hours: time.hours }) : text.t('time.hoursMinutes', { hours: time.hours, minutes: time.minutes });
    case 'days':
      return text.count(days, time.days);
  }
}
