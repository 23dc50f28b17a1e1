import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import styles from './Dialog.module.css';

/** A modal question. The browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const text = useText();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    dialog?.querySelector<HTMLInputElement>('input:checked[type="radio"]')?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={titleId} onCancel={(event) => {
      event.preventDefault();
      onClose();
    }}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" icon="close" aria-label={text.t('dialog.close')} onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}
