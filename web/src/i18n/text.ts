import de from './de.json';
import en from './en.json';

export type Language = 'de' | 'en';

/** What the page speaks, each by its own name. */
export const LANGUAGES: readonly { language: Language; name: string }[] = [{ language: 'de', name: 'Deutsch' }, { language: 'en', name: 'English' }];

export type Key = keyof typeof en;
/** What is said with a number has one text per plural form. */
export type CountKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;
type Values = Readonly<Record<string, string | number>>;

/** The whole of one language: its words, and how it writes numbers and times. */
export interface Text {
  language: Language;
  t(key: Key, values?: Values): string;
  count(key: CountKey, count: number, values?: Values): string;
  /** Words for a name that the server may know and we may not; null then. */
  known(prefix: string, name: string): string | null;
  instant(at: string): string;
  clock(at: number): string;
  /** The time of day, with the date when it is another day. */
  moment(at: string, now: number): string;
  ago(at: string, now: number): string;
  /** A day and time to come, as people plan: "Tue 25 Nov, 09:00". */
  soon(at: Date): string;
  month(month: string): string;
  /** The day alone. */
  day(at: string): string;
  /** An amount in its own currency (ISO 4217). */
  money(amount: string, currency: string): string;
  /** An amount in US cents, as money. */
  dollars(cents: number): string;
}

const resources: Record<Language, Record<Key, string>> = { de, en };

/** `locale`: how the person's region writes dates; the language's own way when left out. */
export function textIn(language: Language, locale: string = language): Text {
  const words = resources[language];
  const plural = new Intl.PluralRules(language);
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const dayAndClock = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short' });
  const planned = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 3 });
  const monthOf = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const fill = (template: string, values: Values = {}) => template.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

  return {
    language,
    t: (key, values) => fill(words[key], values),
    count: (key, count, values) => fill(words[`${key}.${plural.select(count) === 'one' ? 'one' : 'other'}` as Key], { count, ...values }),
    known: (prefix, name) => (Object.hasOwn(words, `${prefix}.${name}`) ? words[`${prefix}.${name}` as Key] : null),
    instant: (at) => exact.format(new Date(at)),
    clock: (at) => clock.format(at),
    moment: (at, now) => (new Date(at).toDateString() === new Date(now).toDateString() ? clock : dayAndClock).format(new Date(at)),
    ago: (at, now) => {
      // Full minutes, as the time left and overdue is counted, so that the two never disagree.
      const minutes = -Math.floor((now - Date.parse(at)) / 60_000);
      if (minutes > -1) return words['time.justNow'];
      if (minutes > -60) return relative.format(minutes, 'minute');
      if (minutes > -24 * 60) return relative.format(Math.ceil(minutes / 60), 'hour');
      return dayAndClock.format(new Date(at));
    },
    dollars: (cents) => money.format(cents / 100),
    soon: (at) => planned.format(at),
    day: (at) => day.format(new Date(at)),
    money: (amount, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount)),
    month: (month) => monthOf.format(new Date(`${month}-01T00:00:00Z`)),
  };
}

/** The first of the browser's variants of a language ("en-GB"), by which dates are written. */
export const localeOf = (language: Language, preferred: readonly string[]): string => preferred.find((tag) => tag.slice(0, 2).toLowerCase() === language) ?? language;

/** The person's own choice, else the first of the browser's languages that we speak, else English. */
export function chooseLanguage(chosen: string | null, preferred: readonly string[]): Language {
  const speaks = (tag: string | undefined): tag is Language => tag === 'de' || tag === 'en';
  return [chosen, ...preferred].map((tag) => tag?.slice(0, 2).toLowerCase()).find(speaks) ?? 'en';
}
