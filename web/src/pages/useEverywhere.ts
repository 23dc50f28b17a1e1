import { useEffect, useEffectEvent } from 'react';
import type { Person } from '../api/schema';
import { useLook } from '../features/session/useLook';
import { signOut } from '../features/session/useSession';
import { LANGUAGES } from '../i18n/text';
import { useText } from '../i18n/useText';
import { useActions } from '../ui/actions';
import { go } from '../ui/address';
import { SCHEMES } from '../ui/colourScheme';
import { VIEWS, viewIcon } from '../ui/views';
import { mayLead } from './mayAct';
import { addressOf } from './route';

/** What can be done on every page; the palette opens on Ctrl+K or Cmd+K even while somebody types. */
export function useEverywhere(person: Person, open: (what: 'keys' | 'palette' | 'mine') => void): void {
  const text = useText();
  const { chooseLanguage, chooseColours } = useLook();
  useActions([
    { id: 'keys', words: text.t('shortcuts.title'), icon: 'keyboard', shortcut: '?', run: () => open('keys') },
    ...VIEWS.filter((view) => view !== 'approval' || mayLead(person)).map((view) => ({ id: `go-${view}`, words: text.t('palette.goTo', { where: text.t(`worklist.${view}`) }), icon: viewIcon(view), run: () => go(addressOf(view)) })),
    { id: 'go-accounts', words: text.t('palette.goTo', { where: text.t('nav.accounts') }), icon: 'external', run: () => go('/accounts') },
    ...(mayLead(person) ? [{ id: 'go-settings', words: text.t('palette.goTo', { where: text.t('nav.settings') }), icon: 'external' as const, run: () => go('/settings') }] : []),
    ...SCHEMES.map((scheme) => ({ id: `colours-${scheme}`, words: `${text.t('colours.label')}: ${text.t(`colours.${scheme}`)}`, icon: 'moon' as const, run: () => chooseColours(scheme) })),
    ...LANGUAGES.map(({ language, name }) => ({ id: `language-${language}`, words: `${text.t('language.label')}: ${name}`, icon: 'text' as const, run: () => chooseLanguage(language) })),
    { id: 'mine', words: text.t('mine.title'), icon: 'bell', run: () => open('mine') },
    { id: 'sign-out', words: text.t('session.signOut'), icon: 'signOut', run: () => void signOut() },
  ]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    if (!document.querySelector('[data-open][role="dialog"]')) open('palette');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
