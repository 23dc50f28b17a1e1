import { lazy, Suspense, useState } from 'react';
import type { Person } from '../api/schema';
import { PersonMenu } from '../features/session/PersonMenu';
import { useUnsaved } from '../features/settings/unsaved';
import { useText } from '../i18n/useText';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { Link } from '../ui/Link';
import { Tip } from '../ui/Tip';
import { ConnectionState } from './ConnectionState';
import { mayLead } from './mayAct';
import { addressOf, type Route } from './route';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useEverywhere } from './useEverywhere';
import styles from './Header.module.css';

const MySettingsDialog = lazy(async () => ({ default: (await import('../features/session/MySettingsDialog')).MySettingsDialog }));
const CommandPalette = lazy(async () => ({ default: (await import('./CommandPalette')).CommandPalette }));

export function Header({ page, person }: { page: Route['page']; person: Person }) {
  const text = useText();
  const [open, setOpen] = useState<'keys' | 'palette' | 'mine' | null>(null);
  const unsaved = useUnsaved();
  useEverywhere(person, setOpen);
  return (
    <header className={styles.header}>
      <Brand />
      <nav className={styles.nav} aria-label={text.t('nav.label')}>
        <Link href={addressOf('unanswered')} aria-current={page === 'inbox' ? 'page' : undefined}>{text.t('nav.inbox')}</Link>
        <Link href="/accounts" aria-current={page === 'accounts' ? 'page' : undefined}>{text.t('nav.accounts')}</Link>
        {mayLead(person) ? <Link href="/settings" aria-current={page === 'settings' ? 'page' : undefined}>{text.t('nav.settings')}{unsaved ? <span title={text.t('nav.unsaved')}><span aria-hidden="true">&nbsp;•</span><span className="visually-hidden"> ({text.t('nav.unsaved')})</span></span> : null}</Link> : null}
      </nav>
      <ConnectionState />
      <div className={styles.tools}>
        <button type="button" className={styles.palette} aria-keyshortcuts="Control+K" onClick={() => setOpen('palette')}>
          <span>{text.t('palette.open')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <Tip words={text.t('shortcuts.title')} shortcut="?">
          <Button look="quiet" icon="keyboard" className={styles.keys} aria-label={text.t('shortcuts.title')} onClick={() => setOpen('keys')} />
        </Tip>
        <PersonMenu person={person} onKeys={() => setOpen('keys')} onSettings={() => setOpen('mine')} />
      </div>
      {open === 'keys' ? <ShortcutsDialog onClose={() => setOpen(null)} /> : null}
      {open === 'mine' ? <Suspense><MySettingsDialog onClose={() => setOpen(null)} /></Suspense> : null}
      {open === 'palette' ? <Suspense><CommandPalette onClose={() => setOpen(null)} /></Suspense> : null}
    </header>
  );
}
