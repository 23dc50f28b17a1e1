import type { PauseReason } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { ReasonDialog } from './ReasonDialog';

const REASONS: readonly PauseReason[] = ['waitingForCustomer', 'waitingForThirdParty'];

/** Asks whom we wait for before a conversation is put aside. */
export function PauseDialog({ onCancel, onPause }: { onCancel: () => void; onPause: (reason: PauseReason, note: string) => void }) {
  const text = useText();
  const reasons = REASONS.map((reason) => ({ reason, words: text.t(`pause.reason.${reason}`) }));
  return <ReasonDialog title={text.t('pause.title')} question={text.t('pause.why')} reasons={reasons} hint={text.t('pause.hint')} act={text.t('pause.pause')} onCancel={onCancel} onChoose={onPause} />;
}
