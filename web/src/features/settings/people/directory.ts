import type { Weekday } from '../book/book';

/** Who can be told, as the API gives and takes it. */
export interface Directory {
  readonly people: readonly Contact[];
  readonly teams: readonly TeamContacts[];
  readonly administrators: readonly string[];
}

export interface StoredDirectory extends Directory {
  readonly version: number;
}

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly zone: string;
  readonly language: 'de' | 'en';
  readonly reach: readonly string[];
  readonly deputy: string | null;
  readonly absent: readonly { readonly from: string; readonly until: string }[];
  readonly quiet: { readonly from: string; readonly until: string; readonly days: readonly Weekday[] } | null;
}

export interface TeamContacts {
  readonly id: string;
  readonly reach: readonly string[];
  readonly lead: string | null;
  readonly onCall: Rota | null;
}

export interface Rota {
  readonly people: readonly string[];
  readonly firstDay: string;
  readonly at: string;
  readonly zone: string;
  readonly days: number;
}

export const hereZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
