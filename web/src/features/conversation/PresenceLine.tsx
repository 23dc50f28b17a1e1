import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Badge } from '../../ui/Badge';

/** Who else is here, so that no two people answer one customer. Never what they write. */
export function PresenceLine({ conversation }: { conversation: Pick<Conversation, 'openBy' | 'draftBy'> }) {
  const text = useText();
  const writing = new Set(conversation.draftBy.map(({ person }) => person.id));
  return (
    <>
      {conversation.draftBy.map(({ person }) => <Badge key={person.id} tone="warn" icon="pencil">{text.t('presence.writes', { name: person.name })}</Badge>)}
      {conversation.openBy.filter(({ person }) => !writing.has(person.id)).map(({ person }) => <Badge key={person.id} icon="eye">{text.t('presence.looks', { name: person.name })}</Badge>)}
    </>
  );
}
