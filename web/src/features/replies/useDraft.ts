import { useEffect, useMemo } from 'react';
import type { Conversation } from '../../api/schema';
import { useStore } from '../../api/store';
import { DraftBox, type DraftState } from './draftBox';
import { DraftSync } from './draftSync';

export interface DraftInHand extends DraftState {
  box: DraftBox;
}

/** `writes`: only who may answer has a draft on the server. */
export function useDraft(personId: string, { conversationId, replies, version }: Conversation, writes: boolean): DraftInHand {
  const box = useMemo(() => new DraftBox(personId, conversationId), [personId, conversationId]);
  useEffect(() => box.settle(replies), [box, replies]);
  useEffect(() => box.followOtherWindows(), [box]);
  const sync = useMemo(() => new DraftSync(box, conversationId), [box, conversationId]);
  useEffect(() => (writes ? sync.start() : undefined), [sync, writes]);
  useEffect(() => {
    if (writes) sync.follow(version);
  }, [sync, writes, version]);
  return { ...useStore(box.state), box };
}
