import { useStore } from '../api/store';
import { useText } from '../i18n/useText';
import type { Key } from '../i18n/text';
import { Dialog } from '../ui/Dialog';
import { shortcutsOn, switchShortcuts } from '../ui/shortcuts';
import styles from './ShortcutsDialog.module.css';

const KEYS: readonly (readonly [string, Key])[] = [
  ['J', 'shortcuts.next'],
  ['K', 'shortcuts.previous'],
  ['Enter', 'shortcuts.open'],
  ['C', 'shortcuts.claim'],
  ['R', 'shortcuts.reply'],
  ['X', 'shortcuts.choose'],
  ['N', 'note.write'],
  ['F', 'filter.filter'],
  ['Ctrl Enter', 'shortcuts.send'],
  ['E', 'shortcuts.close'],
  ['S', 'shortcuts.snooze'],
  ['H', 'shortcuts.pause'],
  ['A', 'shortcuts.assign'],
  ['T', 'shortcuts.tag'],
  ['P', 'shortcuts.priority'],
  ['Ctrl K', 'shortcuts.palette'],
  ['Esc', 'shortcuts.leave'],
  ['?', 'shortcuts.help'],
];

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const on = useStore(shortcutsOn);
  return (
    <Dialog title={text.t('shortcuts.title')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{text.t(meaning)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => switchShortcuts(event.target.checked)} />
        {text.t('shortcuts.on')}
      </label>
    </Dialog>
  );
}
