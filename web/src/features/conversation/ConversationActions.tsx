import { lazy, Suspense } from 'react';
import type { Conversation } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { useActions } from '../../ui/actions';
import { Button } from '../../ui/Button';
import { Menu, MenuItem } from '../../ui/Menu';
import { useActs } from './useActs';
import styles from './ConversationActions.module.css';

const ActDialogs = lazy(async () => ({ default: (await import('./ActDialogs')).ActDialogs }));

/** What a person can do with the whole conversation: the usual as buttons, the rest in a menu, all of it by key and in the palette. */
export function ConversationActions({ conversation, me }: { conversation: Conversation; me: string }) {
  const text = useText();
  const acts = useActs(conversation, me);
  useActions(acts.offered);
  return (
    <div className={styles.actions}>
      {acts.offered.filter((act) => act.main).map(({ id, words, icon, shortcut, run }) => (
        <Button key={id} icon={icon} busy={acts.busy} onClick={run} {...(shortcut ? { shortcut } : {})} {...(['resume', 'wake', 'rescue'].includes(id) ? { look: 'primary' } : {})}>{words}</Button>
      ))}
      <Menu trigger={<Button icon="more" aria-label={text.t('conversation.more')} />}>
        {acts.offered.filter((act) => !act.main).map(({ id, words, icon, shortcut, run }) => <MenuItem key={id} icon={icon} onChoose={run} {...(shortcut ? { shortcut } : {})}>{words}</MenuItem>)}
      </Menu>
      {acts.asking === null ? null : <Suspense><ActDialogs acts={acts} conversation={conversation} me={me} /></Suspense>}
    </div>
  );
}
