const FORM = /^(?:(\d+)\.)?(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?$/;

/** Minutes of a time span as the API writes it: "00:30:00", "1.12:00:00". What is no span is no time. */
export function minutesOf(span: string): number {
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = FORM.exec(span) ?? [];
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

export function spanOf(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const two = (part: number) => String(part).padStart(2, '0');
  const days = Math.floor(whole / 1440);
  return `${days > 0 ? `${days}.` : ''}${two(Math.floor((whole % 1440) / 60))}:${two(whole % 60)}:00`;
}

export type SpanUnit = 'minutes' | 'hours' | 'days';
export const UNIT_MINUTES: Record<SpanUnit, number> = { minutes: 1, hours: 60, days: 1440 };

/** The largest unit that says it in a whole number. */
export function unitOf(minutes: number): SpanUnit {
  if (minutes >= 2880 && minutes % 1440 === 0) return 'days';
  return minutes >= 60 && minutes % 60 === 0 ? 'hours' : 'minutes';
}
