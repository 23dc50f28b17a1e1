import { describe, expect, it } from 'vitest';
import { addressOf, routeOf } from './route';

describe('An address of the inbox', () => {
  it.each([
    ['/open/abc', { page: 'inbox', view: 'unanswered', filters: '', month: null, conversation: 'abc' }],
    ['/snoozed', { page: 'inbox', view: 'snoozed', filters: '', month: null, conversation: null }],
    ['/closed?month=2026-11', { page: 'inbox', view: 'closed', filters: '', month: '2026-11', conversation: null }],
    ['/conversations/abc', { page: 'inbox', view: 'unanswered', filters: '', month: null, conversation: 'abc' }],
    ['/settings', { page: 'settings', section: 'policies' }],
    ['/settings/calendars', { page: 'settings', section: 'calendars' }],
    ['/accounts', { page: 'accounts', part: 'list', network: null, again: null }],
    ['/accounts/connect/mastodon?again=m-1', { page: 'accounts', part: 'connect', network: 'mastodon', again: 'm-1' }],
    ['/accounts/consent?state=s&code=c', { page: 'accounts', part: 'consent', network: null, again: null }],
    ['/', { page: 'inbox', view: 'unanswered', filters: '', month: null, conversation: null }],
    ['/mine?tag=a&priority=high&tag=b&evil=1', { page: 'inbox', view: 'mine', filters: 'tag=a&priority=high&tag=b', month: null, conversation: null }],
    ['/nonsense/abc', { page: 'inbox', view: 'unanswered', filters: '', month: null, conversation: null }],
    ['/closed?month=x', { page: 'inbox', view: 'closed', filters: '', month: null, conversation: null }],
    ['/open/%E0%A4%A', { page: 'inbox', view: 'unanswered', filters: '', month: null, conversation: '%E0%A4%A' }],
  ])('%s', (address, route) => expect(routeOf(address)).toEqual(route));

  it('leads back to what it was made from', () => {
    expect(routeOf(addressOf('closed', 'a-2', '2026-10', 'tag=a'))).toEqual({ page: 'inbox', view: 'closed', filters: 'tag=a', month: '2026-10', conversation: 'a-2' });
    expect(routeOf(addressOf('filtered'))).toMatchObject({ view: 'filtered', conversation: null });
  });
});
