import { useEffect, useMemo } from 'react';
import { etagReader, Poller } from '../../api/poller';
import { read } from '../../api/request';
import type { Conversation } from '../../api/schema';
import { createStore, useStore } from '../../api/store';

/** The conversations that are joined with this one, as they are there; kept fresh as itself. */
export function useTied({ joinedTo, joined }: Pick<Conversation, 'joinedTo' | 'joined'>): readonly Conversation[] {
  const ids = [...(joinedTo === null ? [] : [joinedTo]), ...joined].join();
  const tied = useMemo(() => createStore<{ ids: string; read: readonly Conversation[] }>({ ids, read: [] }), [ids]);
  useEffect(() => {
    const pollers = ids.split(',').filter(Boolean).map((id) => new Poller<Conversation>(etagReader((etag) => read<Conversation>(`/api/conversations/${encodeURIComponent(id)}`, etag))));
    const show = () => tied.set({ ids, read: pollers.flatMap((poller) => poller.state.get().value ?? []) });
    const stops = pollers.map((poller) => poller.state.subscribe(show));
    for (const poller of pollers) poller.start();
    return () => {
      for (const stop of stops) stop();
      for (const poller of pollers) poller.stop();
    };
  }, [ids, tied]);
  return useStore(tied).read;
}
