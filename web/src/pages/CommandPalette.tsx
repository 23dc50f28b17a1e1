import { actions } from '../ui/actions';
import { useText } from '../i18n/useText';
import { Picker } from '../ui/Picker';

/** Everything that can be done now, found by its words. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const text = useText();
  // As it was when it opened: what is chosen may itself change what is offered.
  const offered = actions.get();
  const options = offered.map(({ id, words, icon, shortcut }) => ({ value: id, label: words, icon, ...(shortcut ? { shortcut } : {}) }));
  return <Picker title={text.t('palette.title')} options={options} onClose={onClose} onPick={(id) => setTimeout(() => offered.find((action) => action.id === id)?.run())} />;
}
