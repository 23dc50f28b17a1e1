import { useText } from '../../i18n/useText';
import { Picker } from '../../ui/Picker';
import { EMOJI } from './emoji';

export function EmojiPicker({ onPick, onClose }: { onPick: (sign: string) => void; onClose: () => void }) {
  const text = useText();
  return <Picker title={text.t('composer.emoji')} options={EMOJI.map(({ sign, ...names }) => ({ value: sign, label: names[text.language], mark: <span aria-hidden="true">{sign}</span> }))} onPick={onPick} onClose={onClose} />;
}
