import { useState } from 'react';
import type { Person } from '../api/schema';
import { PersonMenu } from '../features/session/PersonMenu';
import { useUnsaved } from '../features/settings/unsaved';
import { useText } from '../i18n/useText';
import { Brand } from '../ui/Brand';
import { Button } from '../ui/Button';
import { Link } from '../ui/Link';
import { useShortcut } from '../ui/shortcuts';
import { Tip } from '../ui/Tip';
import { ConnectionState } from './ConnectionState';
import { mayLead } from './mayAct';
import { addressOf, type Route } from './route';
import { ShortcutsDialog } from './ShortcutsDialog';
import styles from './Header.module.css';

export function Header({ page, person }: { page: Route['page']; person: Person }) {
  const text = useText();
  const [help, setHelp] = useState(false);
  const unsaved = useUnsaved();
  useShortcut('?', () => setHelp(true));
  return (
    <header className={styles.header}>
      <Brand />
      <nav className={styles.nav} aria-label={text.t('nav.label')}>
        <Link href={addressOf('open')} aria-current={page === 'inbox' ? 'page' : undefined}>{text.t('nav.inbox')}</Link>
        <Link href="/accounts" aria-current={page === 'accounts' ? 'page' : undefined}>{text.t('nav.accounts')}</Link>
        {mayLead(person) ? <Link href="/settings" aria-current={page === 'settings' ? 'page' : undefined}>{text.t('nav.settings')}{unsaved ? <span title={text.t('nav.unsaved')}><span aria-hidden="true">&nbsp;•</span><span className="visually-hidden"> ({text.t('nav.unsaved')})</span></span> : null}</Link> : null}
      </nav>
      <ConnectionState />
      <div className={styles.tools}>
        <Tip words={text.t('shortcuts.title')} shortcut="?">
          <Button look="quiet" icon="keyboard" className={styles.keys} aria-label={text.t('shortcuts.title')} onClick={() => setHelp(true)} />
        </Tip>
        <PersonMenu person={person} onKeys={() => setHelp(true)} />
      </div>
      {help ? <ShortcutsDialog onClose={() => setHelp(false)} /> : null}
    </header>
  );
}
