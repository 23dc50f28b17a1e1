import { useState } from 'react';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DialogField } from '../../ui/DialogField';
import styles from './SaveViewDialog.module.css';

/** Gives the present filters a name, for oneself or for everybody. */
export function SaveViewDialog({ leads, onSave, onClose }: { leads: boolean; onSave: (name: string, shared: boolean) => void; onClose: () => void }) {
  const text = useText();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  return (
    <Dialog title={text.t('filter.save')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim(), shared);
      }}>
        <DialogField label={text.t('filter.name')} required maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />
        {leads ? <label><input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} /> {text.t('filter.shared')}</label> : null}
        <Button look="primary" type="submit" disabled={name.trim() === ''}>{text.t('mine.save')}</Button>
      </form>
    </Dialog>
  );
}
