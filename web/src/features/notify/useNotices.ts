import { useEffect } from 'react';
import { mySettings } from '../../api/me';
import { etagReader, Poller } from '../../api/poller';
import { read } from '../../api/request';
import { serverNow } from '../../api/serverClock';
import type { WorklistItem, WorklistPage } from '../../api/schema';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { chime } from './chime';
import { happenings, mentions, type Happening } from './happenings';
import { showNotices } from './showNotices';

const OPEN = '/api/worklist?state=open';
const MENTIONED = '/api/worklist?view=mentioned';

/** Tells a person of what they wish to be told of, outside the page and by sound, while they look elsewhere. */
export function useNotices(me: string, addressOf: (conversationId: string) => string): void {
  const text = useText();
  const settings = useStore(mySettings);
  const wanted = settings?.notify.join() ?? '';
  const sound = settings?.sound ?? false;

  useEffect(() => {
    const occasions = wanted.split(',').filter(Boolean);
    const tell = (news: readonly Happening[]) => {
      const told = news.filter(({ occasion }) => occasions.includes(occasion));
      if (told.length === 0) return;
      if (sound) chime();
      if (document.visibilityState !== 'visible' || !document.hasFocus()) showNotices(told, text, addressOf);
    };
    let last = serverNow();
    const stops = [
      occasions.some((occasion) => occasion !== 'mentioned') ? follow(OPEN, (before, now) => {
        const instant = serverNow();
        tell(happenings(before, now, me, instant, last));
        last = instant;
      }) : null,
      occasions.includes('mentioned') ? follow(MENTIONED, (before, now) => tell(mentions(before, now))) : null,
    ];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [wanted, sound, me, text, addressOf]);
}

/** Looks at a list with each poll, and each half minute: what runs out of time does so without anybody doing anything. */
function follow(path: string, compare: (before: readonly WorklistItem[], now: readonly WorklistItem[]) => void): () => void {
  const poller = new Poller<WorklistPage>(etagReader((etag) => read<WorklistPage>(path, etag)));
  let before: readonly WorklistItem[] | null = null;
  const look = () => {
    const { value } = poller.state.get();
    if (!value) return;
    if (before !== null) compare(before, value.items);
    before = value.items;
  };
  const stop = poller.state.subscribe(look);
  const timer = setInterval(look, 30_000);
  poller.start();
  return () => {
    stop();
    clearInterval(timer);
    poller.stop();
  };
}
