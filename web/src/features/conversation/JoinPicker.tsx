import type { Conversation, EarlierConversations, WorklistItem, WorklistPage } from '../../api/schema';
import { useRead } from '../../api/useRead';
import { useText } from '../../i18n/useText';
import { Picker } from '../../ui/Picker';

/** Which conversation this one proves to be part of: those of the same customer first, then what waits for the same account. */
export function JoinPicker({ conversation, onPick, onClose }: { conversation: Conversation; onPick: (id: string) => void; onClose: () => void }) {
  const text = useText();
  const { conversationId, account, joined } = conversation;
  const earlier = useRead<EarlierConversations>(`/api/conversations/${encodeURIComponent(conversationId)}/earlier`).value?.items ?? [];
  const waiting = useRead<WorklistPage>(`/api/worklist?view=unanswered&account=${encodeURIComponent(account.id)}`).value?.items ?? [];
  const others = waiting.filter((item) => item.accountId === account.id && !earlier.some((each) => each.conversationId === item.conversationId));
  const options = [...earlier, ...others].filter((item) => item.conversationId !== conversationId && !joined.includes(item.conversationId)).map((item: WorklistItem) => ({
    value: item.conversationId,
    label: item.customerName || item.customerHandle,
    hint: `${item.excerpt} · ${text.instant(item.startedAt)}`,
    icon: 'link' as const,
  }));
  return <Picker title={text.t('join.title')} options={options} onPick={onPick} onClose={onClose} />;
}
