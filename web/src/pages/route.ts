import type { WorklistView } from '../api/schema';
import { byMonth, FILTERS, VIEWS } from '../ui/views';

export type Route =
  | { page: 'inbox'; view: WorklistView; month: string | null; filters: string; conversation: string | null }
  | AccountsRoute
  | { page: 'settings'; section: SettingsSection };

export const SETTINGS = ['policies', 'calendars', 'ladders', 'people', 'targets', 'rules', 'shops', 'retention', 'persons'] as const;
export type SettingsSection = (typeof SETTINGS)[number];

export interface AccountsRoute {
  page: 'accounts';
  part: 'list' | 'connect' | 'consent';
  network: string | null;
  /** The account that is connected again. */
  again: string | null;
}

// The view that all links of notices have named since the first version.
const FIRST = 'open';
const viewOf = (name: string | undefined): WorklistView | null => (name === FIRST ? 'unanswered' : (VIEWS.find((view) => view === name) ?? null));

/** What an address shows. What is no address of ours shows the open list: nobody should end in front of nothing. */
export function routeOf(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'http://inbox.invalid');
  const [first, second, third] = pathname.split('/').filter(Boolean).map(decoded);
  if (first === 'settings') return { page: 'settings', section: SETTINGS.find((section) => section === second) ?? 'policies' };
  if (first === 'accounts')
    return { page: 'accounts', part: second === 'connect' || second === 'consent' ? second : 'list', network: third ?? null, again: searchParams.get('again') };
  const month = searchParams.get('month');
  const view = viewOf(first);
  return {
    page: 'inbox',
    view: view ?? 'unanswered',
    month: month !== null && /^\d{4}-\d{2}$/.test(month) ? month : null,
    filters: new URLSearchParams([...searchParams].filter(([kind]) => FILTERS.some((filter) => filter === kind))).toString(),
    conversation: view !== null || first === 'conversations' ? (second ?? null) : null,
  };
}

/** `filters`: as a query, without the mark before it. */
export function addressOf(view: WorklistView, conversation: string | null = null, month: string | null = null, filters = ''): string {
  const list = view === 'unanswered' ? FIRST : view;
  const path = conversation === null ? `/${list}` : `/${list}/${encodeURIComponent(conversation)}`;
  const query = [byMonth(view) && month !== null ? `month=${month}` : '', filters].filter(Boolean).join('&');
  return query === '' ? path : `${path}?${query}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
