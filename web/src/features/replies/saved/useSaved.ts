import { useEffect } from 'react';
import { mySettings, myself } from '../../../api/me';
import type { Conversation } from '../../../api/schema';
import { useStore } from '../../../api/store';
import { offeredReplies, valuesOf, type FilledReply } from './fillSaved';
import { readSavedReplies, savedReplies } from './savedReplies';

/** The saved replies for a conversation, the customer's language first. Read once; whoever opens the list reads them anew. */
export function useSaved(conversation: Conversation): readonly FilledReply[] {
  const saved = useStore(savedReplies);
  const me = useStore(myself)?.name ?? '';
  const signature = useStore(mySettings)?.signature ?? '';
  useEffect(() => {
    if (savedReplies.get() === null) void readSavedReplies();
  }, []);
  return saved === null ? [] : offeredReplies(saved, conversation.labels.language, valuesOf(conversation, me, signature));
}
