import type { Calendar, Category, CloseReason, Priority, Rung as StoredRung, RungTime as StoredRungTime, ServicePolicy, SlaBook, Weekday } from '../../../api/schema';

/** What a person changes of the service levels; the server keeps the rest. */
export type Book = Omit<StoredBook, 'version' | 'changedAt' | 'changedBy'>;

/** The book as it is shown: a rung tells all of itself. */
export interface StoredBook extends Omit<SlaBook, 'ladders'> {
  readonly policies: readonly ServicePolicy[];
  readonly calendars: readonly Calendar[];
  readonly ladders: readonly Ladder[];
}

export const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

export const CATEGORIES: readonly Category[] = ['service', 'support', 'complaint', 'suggestion', 'praise', 'chatter', 'spam', 'other'];
export const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];
export const CLOSE_REASONS: readonly CloseReason[] = ['noAnswerNeeded', 'answeredElsewhere', 'spam', 'duplicate', 'other'];

export const MOMENTS = ['percentOfTarget', 'beforeDue', 'atDue', 'afterDue'] as const satisfies readonly StoredRungTime['moment'][];
export const RECIPIENTS = ['assignee', 'team', 'lead', 'onCall', 'person', 'channel', 'administrator'] as const satisfies readonly StoredRung['tell'][number]['kind'][];

export type RungTime = Required<StoredRungTime>;
export type Recipient = Required<StoredRung['tell'][number]>;

export interface Rung extends Required<Omit<StoredRung, 'at' | 'tell'>> {
  readonly at: RungTime;
  readonly tell: readonly Recipient[];
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
