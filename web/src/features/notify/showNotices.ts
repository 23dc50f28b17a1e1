import type { Text } from '../../i18n/text';
import { go } from '../../ui/address';
import type { Happening } from './happenings';

/** More at once are told as one. */
const FEW = 3;
const SHOWN_FOR = 20_000;

/** Tells outside the page, where the browser may. A click leads to the conversation. */
export function showNotices(news: readonly Happening[], text: Text, addressOf: (conversationId: string) => string): void {
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  const shown = news.length > FEW ? [new Notification(text.count('notify.many', news.length), { tag: 'many' })] : news.map(({ occasion, row }) => {
    const note = new Notification(text.t(`notify.${occasion}`, { name: row.customerName || row.customerHandle }), { body: row.excerpt, tag: row.conversationId });
    note.onclick = () => {
      window.focus();
      go(addressOf(row.conversationId));
    };
    return note;
  });
  for (const note of shown) setTimeout(() => note.close(), SHOWN_FOR);
}
