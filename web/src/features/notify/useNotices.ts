import { useEffect } from 'react';
import { mySettings } from '../../api/me';
import { etagReader, Poller } from '../../api/poller';
import { read } from '../../api/request';
import { serverNow } from '../../api/serverClock';
import type { WorklistItem, WorklistPage } from '../../api/schema';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { go } from '../../ui/address';
import { chime } from './chime';
import { happenings, type Happening } from './happenings';

/** More at once are told as one. */
const FEW = 3;

/** Tells a person of what they wish to be told of, outside the page and by sound, while they look elsewhere. */
export function useNotices(me: string, addressOf: (conversationId: string) => string): void {
  const text = useText();
  const settings = useStore(mySettings);
  const wanted = settings?.notify.join() ?? '';
  const sound = settings?.sound ?? false;

  useEffect(() => {
    if (wanted === '') return;
    const poller = new Poller<WorklistPage>(etagReader((etag) => read<WorklistPage>('/api/worklist?state=open', etag)));
    let before: readonly WorklistItem[] | null = null;
    let last = serverNow();
    const look = () => {
      const { value } = poller.state.get();
      if (!value) return;
      const now = serverNow();
      const news = before === null ? [] : happenings(before, value.items, me, now, last).filter(({ occasion }) => wanted.split(',').includes(occasion));
      before = value.items;
      last = now;
      if (news.length === 0) return;
      if (sound) chime();
      if (document.visibilityState !== 'visible' || !document.hasFocus()) show(news);
    };
    const show = (news: readonly Happening[]) => {
      if (!('Notification' in window) || Notification.permission !== 'granted') return;
      const shown = news.length > FEW ? [new Notification(text.count('notify.many', news.length), { tag: 'many' })] : news.map(({ occasion, row }) => {
        const note = new Notification(text.t(`notify.${occasion}`, { name: row.customerName || row.customerHandle }), { body: row.excerpt, tag: row.conversationId });
        note.onclick = () => {
          window.focus();
          go(addressOf(row.conversationId));
        };
        return note;
      });
      for (const note of shown) setTimeout(() => note.close(), 20_000);
    };
    const stop = poller.state.subscribe(look);
    const timer = setInterval(look, 30_000);
    poller.start();
    return () => {
      stop();
      clearInterval(timer);
      poller.stop();
    };
  }, [wanted, sound, me, text, addressOf]);
}
