export type LaterName = 'laterToday' | 'thisEvening' | 'tomorrow' | 'monday' | 'nextWeek';

const HOUR = 60 * 60 * 1000;

/** Times of day are those of whoever looks: nobody plans in the server's zone. */
function at(now: Date, days: number, hour: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);
}

/** What people usually mean by later, in order; what is nearly now is left out. */
export function laterTimes(now: Date): { name: LaterName; until: Date }[] {
  const toMonday = (8 - now.getDay()) % 7 || 7;
  const times: { name: LaterName; until: Date }[] = [
    { name: 'laterToday', until: new Date(Math.ceil((now.getTime() + 3 * HOUR) / HOUR) * HOUR) },
    { name: 'thisEvening', until: at(now, 0, 18) },
    { name: 'tomorrow', until: at(now, 1, 9) },
    { name: 'monday', until: at(now, toMonday, 9) },
    { name: 'nextWeek', until: at(now, 7, 9) },
  ];
  const today = (time: Date) => time.toDateString() === now.toDateString();
  return times.filter(({ name, until }) => {
    if (name === 'laterToday') return today(until) && until.getHours() < 18;
    if (name === 'thisEvening') return until.getTime() - now.getTime() > HOUR;
    return name !== 'monday' || toMonday > 1;
  });
}

/** As the browser's date field writes it, in the time of whoever looks. */
export function fieldTime(time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}T${two(time.getHours())}:${two(time.getMinutes())}`;
}
