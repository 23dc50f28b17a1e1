import { useEffect, useMemo } from 'react';
import type { Reply } from '../../api/schema';
import { useStore } from '../../api/store';
import { DraftBox, type DraftState } from './draftBox';

export interface DraftInHand extends DraftState {
  box: DraftBox;
}

export function useDraft(personId: string, conversationId: string, replies: readonly Reply[]): DraftInHand {
  const box = useMemo(() => new DraftBox(personId, conversationId), [personId, conversationId]);
  useEffect(() => box.settle(replies), [box, replies]);
  useEffect(() => box.followOtherWindows(), [box]);
  return { ...useStore(box.state), box };
}
