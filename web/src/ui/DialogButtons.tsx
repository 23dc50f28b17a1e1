import { useText } from '../i18n/useText';
import { Button } from './Button';
import styles from './DialogButtons.module.css';

/** The end of a dialog's form: leaves it, or does what it asks about. */
export function DialogButtons({ act, busy = false, onCancel }: { act: string; busy?: boolean; onCancel: () => void }) {
  const text = useText();
  return (
    <div className={styles.buttons}>
      <Button onClick={onCancel}>{text.t('dialog.cancel')}</Button>
      <Button look="primary" type="submit" busy={busy}>{act}</Button>
    </div>
  );
}
