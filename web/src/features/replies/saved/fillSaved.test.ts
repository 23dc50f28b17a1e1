import { describe, expect, it } from 'vitest';
import type { SavedReply } from '../../../api/schema';
import { fill, offeredReplies, valuesOf } from './fillSaved';

const conversation = (name: string) => ({ customer: { id: 'c', name, handle: '@jana' }, account: { id: 'a', name: 'Nordlicht', network: 'mastodon', networkName: 'Mastodon', practice: false } });
const values = (name = 'Jana', signature = '– Anna') => valuesOf(conversation(name), 'Anna Albers', signature);
const saved = (id: string, language: string | null): SavedReply => ({ id, title: id, shortcut: id, language, text: 'Moin {{customer.name}}!', team: null });

describe('A saved reply', () => {
  it('is filled in with whom it is for and who gives it', () =>
    expect(fill('Moin {{customer.name}} ({{ customer.handle }}), {{account.name}}\n{{agent.signature}}', values())).toBe('Moin Jana (@jana), Nordlicht\n– Anna'));
  it('calls somebody without a name by their handle', () => expect(fill('Moin {{customer.name}}!', values('  '))).toBe('Moin @jana!'));
  it('leaves no empty line where nobody signs', () => expect(fill('Bis bald\n{{agent.signature}}', values('Jana', ''))).toBe('Bis bald'));
  it('fills in nothing that a customer put into their name', () => expect(fill('Moin {{customer.name}}!', values('{{agent.signature}}'))).toBe('Moin {{agent.signature}}!'));
  it('takes no line and no turned reading order out of a name', () => expect(fill('Moin {{customer.name}}!', values('Jana\n\u202eegalruoy'))).toBe('Moin Jana egalruoy!'));
  it('leaves what it does not know', () => expect(fill('{{order.id}} {{constructor}}', values())).toBe('{{order.id}} {{constructor}}'));
  it('comes in the language of the customer first, then in any', () =>
    expect(offeredReplies([saved('en', 'en'), saved('any', null), saved('de', 'de')], 'de', values()).map(({ id }) => id)).toEqual(['de', 'any', 'en']));
});
