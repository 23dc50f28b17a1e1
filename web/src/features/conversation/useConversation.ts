import { useEffect, useMemo } from 'react';
import { changes } from '../../api/changes';
import { etagReader, Poller, type Polled } from '../../api/poller';
import { read } from '../../api/request';
import type { Conversation } from '../../api/schema';
import { useStore } from '../../api/store';

/** One conversation, kept fresh; read again at once when somebody here has changed it. */
export function useConversation(id: string): Polled<Conversation> {
  const poller = useMemo(() => conversationPoller(id), [id]);
  useEffect(() => {
    const stopListening = changes.subscribe(() => {
      const change = changes.get().get(id);
      if (change && change.version > (poller.state.get().value?.version ?? 0)) void poller.refresh();
    });
    poller.start();
    return () => {
      stopListening();
      poller.stop();
    };
  }, [id, poller]);
  return useStore(poller.state);
}

function conversationPoller(id: string): Poller<Conversation> {
  const path = `/api/conversations/${encodeURIComponent(id)}?open=1`;
  return new Poller(
    etagReader((etag) => read<Conversation>(path, etag)),
    (held, next) => (held && held.version > next.version ? held : next),
    ({ replies, posts }) => replies.some((reply) => reply.state === 'queued' || reply.state === 'sending') || posts.some((post) => post.moderations.some((wish) => wish.state === 'queued')),
  );
}
