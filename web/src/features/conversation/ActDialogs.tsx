import type { Category, CloseReason, Conversation, PauseReason, People, Priority } from '../../api/schema';
import { useRead } from '../../api/useRead';
import { useStore } from '../../api/store';
import { tags } from '../../api/tags';
import { useText } from '../../i18n/useText';
import { PersonMark } from '../../ui/PersonMark';
import { Picker } from '../../ui/Picker';
import { TagDot } from '../../ui/TagMark';
import { CloseDialog } from './CloseDialog';
import { JoinPicker } from './JoinPicker';
import { PauseDialog } from './PauseDialog';
import { SnoozeDialog } from './SnoozeDialog';
import type { Acts } from './useActs';

const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'normal', 'low'];
const CATEGORIES: readonly Category[] = ['service', 'support', 'complaint', 'praise', 'suggestion', 'chatter', 'spam', 'other'];

interface ActDialogsProps {
  acts: Acts;
  conversation: Conversation;
  me: string;
}

/** Asks what has to be known before an act is done. */
export function ActDialogs({ acts, conversation, me }: ActDialogsProps) {
  switch (acts.asking?.what) {
    case undefined:
      return null;
    case 'close':
      return <CloseDialog onCancel={acts.stop} onClose={(reason: CloseReason, note) => acts.close(reason, note)} />;
    case 'pause':
      return <PauseDialog onCancel={acts.stop} onPause={(reason: PauseReason, note) => acts.pause(reason, note)} />;
    case 'snooze':
      return <SnoozeDialog onClose={acts.stop} onSnooze={acts.snooze} />;
    case 'assign':
      return <AssignPicker acts={acts} holder={conversation.claimedBy?.id ?? null} me={me} />;
    case 'tag':
      return <TagPicker acts={acts} chosen={conversation.labels.tags} />;
    case 'join':
      return <JoinPicker conversation={conversation} onPick={acts.join} onClose={acts.stop} />;
    case 'priority':
    case 'category':
      return <LabelPicker acts={acts} conversation={conversation} what={acts.asking.what} />;
  }
}

function AssignPicker({ acts, holder, me }: { acts: Acts; holder: string | null; me: string }) {
  const text = useText();
  const { value } = useRead<People>('/api/people');
  const people = [...(value?.people ?? [])].filter((person) => person.roles.some((role) => role !== 'reader')).sort((a, b) => Number(b.id === me) - Number(a.id === me));
  const options = people.map((person) => ({ value: person.id, label: person.name, chosen: person.id === holder, mark: <PersonMark name={person.name} />, ...(person.id === me ? { hint: text.t('assign.you') } : {}) }));
  return (
    <Picker
      title={text.t('assign.title')}
      options={holder === null ? options : [...options, { value: '', label: text.t('assign.nobody'), icon: 'close' }]}
      onClose={acts.stop}
      onPick={(id) => acts.assign(people.find((person) => person.id === id) ?? null)}
    />
  );
}

function TagPicker({ acts, chosen }: { acts: Acts; chosen: readonly string[] }) {
  const text = useText();
  const known = [...useStore(tags).values()];
  const options = known.map((tag) => ({ value: tag.key, label: tag.name, chosen: chosen.includes(tag.key), mark: <TagDot tag={tag.key} /> }));
  return (
    <Picker
      title={text.t('tag.title')}
      options={options.sort((a, b) => Number(b.chosen) - Number(a.chosen))}
      several
      further={(typed) => (typed.length > 40 ? null : { value: typed, label: text.t('tag.create', { name: typed }), icon: 'tag' })}
      onClose={acts.stop}
      onPick={acts.tag}
    />
  );
}

function LabelPicker({ acts, conversation, what }: { acts: Acts; conversation: Conversation; what: 'priority' | 'category' }) {
  const text = useText();
  const { labels } = conversation;
  const found = text.t('labels.found');
  return what === 'priority' ? (
    <Picker title={text.t('labels.setPriority')} onClose={acts.stop} onPick={(value) => acts.prioritise(value === labels.foundPriority ? null : (value as Priority))}
      options={PRIORITIES.map((value) => ({ value, label: text.t(`priority.${value}`), icon: 'flag', chosen: value === labels.priority, ...(value === labels.foundPriority ? { hint: found } : {}) }))} />
  ) : (
    <Picker title={text.t('labels.setCategory')} onClose={acts.stop} onPick={(value) => acts.categorise(value === labels.foundCategory ? null : (value as Category))}
      options={CATEGORIES.map((value) => ({ value, label: text.t(`category.${value}`), icon: 'list', chosen: value === labels.category, ...(value === labels.foundCategory ? { hint: found } : {}) }))} />
  );
}
