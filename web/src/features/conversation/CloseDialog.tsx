import type { CloseReason } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { ReasonDialog } from './ReasonDialog';

const REASONS: readonly CloseReason[] = ['noAnswerNeeded', 'answeredElsewhere', 'spam', 'duplicate', 'other'];

export function CloseDialog({ onCancel, onClose }: { onCancel: () => void; onClose: (reason: CloseReason, note: string) => void }) {
  const text = useText();
  const reasons = REASONS.map((reason) => ({ reason, words: text.t(`reason.${reason}`) }));
  return <ReasonDialog title={text.t('close.title')} question={text.t('close.why')} reasons={reasons} act={text.t('close.close')} onCancel={onCancel} onChoose={onClose} />;
}
