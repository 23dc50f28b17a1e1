import type { Category, Priority } from '../../../api/schema';

/** The whole of the service levels, as the API gives and takes it. */
export interface Book {
  readonly policies: readonly Policy[];
  readonly calendars: readonly Calendar[];
  readonly ladders: readonly Ladder[];
  readonly blindnessLadder: string | null;
}

export interface StoredBook extends Book {
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: { readonly id: string; readonly name: string } | null;
}

export interface SlaTarget {
  readonly within: string;
  readonly warnBefore: string;
}

export interface PolicyMatch {
  readonly accounts: readonly string[];
  readonly categories: readonly Category[];
  readonly priorities: readonly Priority[];
  readonly languages: readonly string[];
  readonly tiers: readonly string[];
}

export interface Policy {
  readonly id: string;
  readonly name: string;
  readonly when: PolicyMatch;
  readonly firstResponse: SlaTarget;
  readonly nextResponse: SlaTarget | null;
  readonly resolution: SlaTarget | null;
  readonly calendar: string | null;
  readonly ladder: string | null;
}

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export interface OpenSpan {
  readonly opens: string;
  readonly closes: string;
}

export interface SpecialDay {
  readonly date: string;
  readonly open: readonly OpenSpan[];
  readonly name: string;
}

export interface ImportedDay {
  readonly date: string;
  readonly name: string;
}

export interface Calendar {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly week: readonly { readonly day: Weekday; readonly open: readonly OpenSpan[] }[];
  readonly exceptions: readonly SpecialDay[];
  readonly holidayRegion: string | null;
  readonly imported: readonly ImportedDay[];
}

export const MOMENTS = ['percentOfTarget', 'beforeDue', 'atDue', 'afterDue'] as const;

export interface RungTime {
  readonly moment: (typeof MOMENTS)[number];
  readonly percent: number;
  readonly by: string;
}

export const RECIPIENTS = ['assignee', 'team', 'lead', 'onCall', 'person', 'channel', 'administrator'] as const;
export type RecipientKind = (typeof RECIPIENTS)[number];

export interface Recipient {
  readonly kind: RecipientKind;
  readonly id: string | null;
}

export interface Rung {
  readonly id: string;
  readonly at: RungTime;
  readonly tell: readonly Recipient[];
  readonly repeatEvery: string | null;
  readonly mostRepeats: number;
}

export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly rungs: readonly Rung[];
}

/** A new id beside those that there are: "policy-3". */
export function freshId(stem: string, taken: readonly { readonly id: string }[]): string {
  let number = taken.length + 1;
  while (taken.some((each) => each.id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export const replaced = <T>(list: readonly T[], at: number, item: T): readonly T[] => list.map((each, i) => (i === at ? item : each));
export const without = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, i) => i !== at);

/** The list with one item moved by one place; as it was where there is no such place. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): readonly T[] {
  const to = from + by;
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const rest = [...without(list, from)];
  rest.splice(to, 0, item);
  return rest;
}

/** Today's date where the person is, as the API writes dates. */
export const today = (): string => new Date().toLocaleDateString('sv');
