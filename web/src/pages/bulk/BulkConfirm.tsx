import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { BulkPreview } from './bulkWish';
import styles from './BulkBar.module.css';

/** What would come of it, before it is done. */
export function BulkConfirm({ preview, onConfirm, onClose }: { preview: BulkPreview; onConfirm: () => void; onClose: () => void }) {
  const text = useText();
  return (
    <Dialog title={text.t('bulk.preview')} onClose={onClose}>
      <p>{text.count('bulk.changes', preview.changes)}</p>
      <ul className={styles.stopped}>
        {[...preview.stopped].map(([why, count]) => <li key={why}>{count} · {text.known('stopped', why) ?? text.known('problem', why) ?? why}</li>)}
      </ul>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{text.t('dialog.cancel')}</Button>
        <Button look="primary" disabled={preview.changes === 0} onClick={onConfirm}>{text.t('bulk.do')}</Button>
      </div>
    </Dialog>
  );
}
