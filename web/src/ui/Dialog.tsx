import { Dialog as Modal } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A modal question: the focus stays inside, Escape closes it, and the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const text = useText();
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Modal.Root open onOpenChange={(open) => {
      if (!open) onClose();
    }}>
      <Modal.Portal>
        <Modal.Backdrop className={styles.backdrop} />
        <Modal.Popup ref={popup} className={styles.dialog} initialFocus={() => popup.current?.querySelector<HTMLElement>('[autofocus], input:checked[type="radio"]') ?? true}>
          <div className={styles.head}>
            <Modal.Title>{title}</Modal.Title>
            <Modal.Close render={<Button look="quiet" icon="close" aria-label={text.t('dialog.close')} />} />
          </div>
          {children}
        </Modal.Popup>
      </Modal.Portal>
    </Modal.Root>
  );
}
