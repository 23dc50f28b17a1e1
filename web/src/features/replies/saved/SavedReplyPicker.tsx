import { useText } from '../../../i18n/useText';
import { Picker } from '../../../ui/Picker';
import type { FilledReply } from './fillSaved';

/** All saved replies, found by title, shortcut or words. */
export function SavedReplyPicker({ offered, onPick, onClose }: { offered: readonly FilledReply[]; onPick: (reply: FilledReply) => void; onClose: () => void }) {
  const text = useText();
  const names = new Intl.DisplayNames(text.language, { type: 'language' });
  const options = offered.map((reply) => ({
    value: reply.id,
    label: reply.title,
    icon: 'saved' as const,
    hint: [`/${reply.shortcut}`, reply.language === null ? '' : (names.of(reply.language) ?? reply.language), reply.text].filter(Boolean).join(' · '),
  }));
  return (
    <Picker title={text.t('saved.title')} options={options} onClose={onClose} onPick={(id) => {
      const reply = offered.find((each) => each.id === id);
      if (reply) onPick(reply);
    }} />
  );
}
