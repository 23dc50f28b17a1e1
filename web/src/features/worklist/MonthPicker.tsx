import { useText } from '../../i18n/useText';
import { serverNow } from '../../api/serverClock';
import styles from './MonthPicker.module.css';

const MONTHS = 12;

/** Closed conversations lie by the month in which they were closed. */
export function MonthPicker({ month, onPick }: { month: string; onPick: (month: string) => void }) {
  const text = useText();
  const months = lastMonths(serverNow());
  return (
    <label className={styles.picker}>
      <span>{text.t('worklist.month')}</span>
      <select value={month} onChange={(event) => onPick(event.target.value)}>
        {(months.includes(month) ? months : [month, ...months]).map((each) => <option key={each} value={each}>{text.month(each)}</option>)}
      </select>
    </label>
  );
}

export function lastMonths(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: MONTHS }, (_, back) => new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1)).toISOString().slice(0, 7));
}
