import type { CloseReason, People, Priority, Tag } from '../../../api/schema';
import type { Text } from '../../../i18n/text';

interface Effects {
  readonly assign: string | null;
  readonly tags: readonly string[];
  readonly priority: Priority | null;
  readonly close: CloseReason | null;
  readonly notify: readonly unknown[];
}

/** What a rule does, a few words for each effect. */
export function effectWords(then: Effects, { people, tags }: { people: People['people']; tags: readonly Tag[] }, text: Text): string[] {
  const { assign } = then;
  const nameOf = (tag: string) => tags.find((each) => each.key === tag)?.name ?? tag;
  return [
    ...(assign === null ? [] : [text.t('rules.does.assign', { name: people.find((each) => each.id === assign)?.name ?? assign })]),
    ...(then.tags.length === 0 ? [] : [text.t('rules.does.tags', { tags: then.tags.map(nameOf).join(', ') })]),
    ...(then.priority === null ? [] : [text.t('rules.does.priority', { priority: text.t(`priority.${then.priority}`) })]),
    ...(then.notify.length === 0 ? [] : [text.count('rules.does.notify', then.notify.length)]),
    ...(then.close === null ? [] : [text.t('rules.does.close', { reason: text.t(`reason.${then.close}`) })]),
  ];
}
