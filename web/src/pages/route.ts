import type { ConversationState } from '../api/schema';
import { LISTS } from '../ui/views';

export type Route =
  | { page: 'inbox'; list: ConversationState; month: string | null; conversation: string | null }
  | AccountsRoute
  | { page: 'settings'; section: SettingsSection };

export const SETTINGS = ['policies', 'calendars', 'ladders', 'people', 'targets', 'retention', 'persons'] as const;
export type SettingsSection = (typeof SETTINGS)[number];

export interface AccountsRoute {
  page: 'accounts';
  part: 'list' | 'connect' | 'consent';
  network: string | null;
  /** The account that is connected again. */
  again: string | null;
}

const isList = (name: string | undefined): name is ConversationState => LISTS.some((list) => list === name);

/** What an address shows. What is no address of ours shows the open list: nobody should end in front of nothing. */
export function routeOf(address: string): Route {
  const { pathname, searchParams } = new URL(address, 'http://inbox.invalid');
  const [first, second, third] = pathname.split('/').filter(Boolean).map(decoded);
  if (first === 'settings') return { page: 'settings', section: SETTINGS.find((section) => section === second) ?? 'policies' };
  if (first === 'accounts')
    return { page: 'accounts', part: second === 'connect' || second === 'consent' ? second : 'list', network: third ?? null, again: searchParams.get('again') };
  const month = searchParams.get('month');
  return {
    page: 'inbox',
    list: isList(first) ? first : 'open',
    month: month !== null && /^\d{4}-\d{2}$/.test(month) ? month : null,
    conversation: isList(first) || first === 'conversations' ? (second ?? null) : null,
  };
}

export function addressOf(list: ConversationState, conversation: string | null = null, month: string | null = null): string {
  const path = conversation === null ? `/${list}` : `/${list}/${encodeURIComponent(conversation)}`;
  return list === 'closed' && month !== null ? `${path}?month=${month}` : path;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
