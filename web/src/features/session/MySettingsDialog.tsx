import { useState } from 'react';
import { changeMySettings, mySettings } from '../../api/me';
import type { PersonalSettings } from '../../api/schema';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { Dialog } from '../../ui/Dialog';
import { DialogButtons } from '../../ui/DialogButtons';
import { showToast } from '../../ui/toasts';
import styles from './MySettingsDialog.module.css';

const OCCASIONS: readonly PersonalSettings['notify'][number][] = ['new', 'assigned', 'atRisk', 'mentioned'];

/** What a person is told of and how, and what stands below their answers. */
export function MySettingsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const held = useStore(mySettings);
  if (!held) return <Dialog title={text.t('mine.title')} onClose={onClose}><p role="status">{text.t('loading')}</p></Dialog>;
  return <Form held={held} onClose={onClose} />;
}

function Form({ held, onClose }: { held: PersonalSettings; onClose: () => void }) {
  const text = useText();
  const [wish, setWish] = useState(held);
  const [busy, setBusy] = useState(false);
  const [allowed, setAllowed] = useState(() => ('Notification' in window ? Notification.permission : 'denied'));
  const tell = (occasion: (typeof OCCASIONS)[number], on: boolean) => {
    setWish({ ...wish, notify: OCCASIONS.filter((each) => (each === occasion ? on : wish.notify.includes(each))) });
    // The browser asks only while a person does something.
    if (on && allowed === 'default') void Notification.requestPermission().then(setAllowed);
  };
  const save = async () => {
    setBusy(true);
    const kept = await changeMySettings(wish);
    setBusy(false);
    if (kept) onClose();
    else showToast({ tone: 'problem', words: text.t('command.unreachable') });
  };
  return (
    <Dialog title={text.t('mine.title')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}>
        <fieldset className={styles.group}>
          <legend>{text.t('mine.notify')}</legend>
          {OCCASIONS.map((occasion) => (
            <label key={occasion}><input type="checkbox" checked={wish.notify.includes(occasion)} onChange={(event) => tell(occasion, event.target.checked)} /> {text.t(`mine.notify.${occasion}`)}</label>
          ))}
          <label><input type="checkbox" checked={wish.sound} onChange={(event) => setWish({ ...wish, sound: event.target.checked })} /> {text.t('mine.sound')}</label>
          {wish.notify.length > 0 && allowed === 'denied' ? <p className={styles.hint}>{text.t('mine.blocked')}</p> : null}
        </fieldset>
        <label className={styles.field}>
          <span>{text.t('mine.signature')}</span>
          <textarea rows={2} maxLength={500} value={wish.signature} onChange={(event) => setWish({ ...wish, signature: event.target.value })} />
        </label>
        <DialogButtons act={text.t('mine.save')} busy={busy} onCancel={onClose} />
      </form>
    </Dialog>
  );
}
