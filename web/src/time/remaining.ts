export type Tone = 'calm' | 'warn' | 'breach';

/** How a wait stands against its target. Minutes are whole and count from zero. */
export interface Remaining {
  tone: Tone;
  overdue: boolean;
  minutes: number;
  /** The share of the target that is left, 1 to 0. */
  left: number;
}

export interface Due {
  startedAt: string | null;
  warnAt: string | null;
  dueAt: string;
}

export function remaining({ startedAt, warnAt, dueAt }: Due, now: number): Remaining {
  const due = Date.parse(dueAt);
  const start = startedAt === null ? due : Date.parse(startedAt);
  const overdue = now >= due;
  const warned = warnAt !== null && now >= Date.parse(warnAt);
  return {
    tone: overdue ? 'breach' : warned ? 'warn' : 'calm',
    overdue,
    minutes: Math.floor(Math.abs(due - now) / 60_000),
    left: due > start ? Math.min(1, Math.max(0, (due - now) / (due - start))) : 0,
  };
}

export type Span = { unit: 'none' } | { unit: 'minutes'; minutes: number } | { unit: 'hours'; hours: number; minutes: number } | { unit: 'days'; days: number };

/** Minutes in the units that people say: 12 min, 2 h 5 min, 3 days. */
export function span(minutes: number): Span {
  if (minutes < 1) return { unit: 'none' };
  if (minutes < 60) return { unit: 'minutes', minutes };
  if (minutes < 48 * 60) return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  return { unit: 'days', days: Math.floor(minutes / (24 * 60)) };
}
