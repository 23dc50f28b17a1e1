import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './route';

describe('An address of the inbox', () => {
  it.each([
    ['/open/abc', { page: 'inbox', list: 'open', month: null, conversation: 'abc' }],
    ['/snoozed', { page: 'inbox', list: 'snoozed', month: null, conversation: null }],
    ['/closed?month=2026-11', { page: 'inbox', list: 'closed', month: '2026-11', conversation: null }],
    ['/conversations/abc', { page: 'inbox', list: 'open', month: null, conversation: 'abc' }],
    ['/settings', { page: 'settings', section: 'policies' }],
    ['/settings/calendars', { page: 'settings', section: 'calendars' }],
    ['/accounts', { page: 'accounts', part: 'list', network: null, again: null }],
    ['/accounts/connect/mastodon?again=m-1', { page: 'accounts', part: 'connect', network: 'mastodon', again: 'm-1' }],
    ['/accounts/consent?state=s&code=c', { page: 'accounts', part: 'consent', network: null, again: null }],
    ['/', { page: 'inbox', list: 'open', month: null, conversation: null }],
    ['/nonsense/abc', { page: 'inbox', list: 'open', month: null, conversation: null }],
    ['/closed?month=x', { page: 'inbox', list: 'closed', month: null, conversation: null }],
    ['/open/%E0%A4%A', { page: 'inbox', list: 'open', month: null, conversation: '%E0%A4%A' }],
  ])('%s', (address, route) => expect(routeOf(address)).toEqual(route));

  it('leads back to what it was made from', () => {
    expect(routeOf(addressOf('closed', 'a-2', '2026-10'))).toEqual({ page: 'inbox', list: 'closed', month: '2026-10', conversation: 'a-2' });
    expect(routeOf(addressOf('filtered'))).toMatchObject({ list: 'filtered', conversation: null });
  });
});
