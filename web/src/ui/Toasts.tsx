import { useEffect, useRef } from 'react';
import { useStore } from '../api/store';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { Icon } from './Icon';
import { dropToast, toasts, type Toast } from './toasts';
import styles from './Toasts.module.css';

const LASTS = 12_000;

export function Toasts() {
  return (
    <div className={styles.stack} role="status">
      {useStore(toasts).map((toast) => <ToastItem key={toast.id} toast={toast} />)}
    </div>
  );
}

function ToastItem({ toast }: { toast: Toast }) {
  const text = useText();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let timer = setTimeout(leave, LASTS);
    return () => clearTimeout(timer);

    // Whoever points at it or has it focused is not done with it.
    function leave() {
      if (element.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, LASTS / 4);
      else dropToast(toast.id);
    }
  }, [toast.id]);

  return (
    <div ref={element} className={styles.toast}>
      <span className={styles[toast.tone]}><Icon name={toast.tone === 'done' ? 'check' : 'alert'} /></span>
      <p>{toast.words}</p>
      {toast.action ? (
        <Button look="quiet" className={styles.action} onClick={() => {
          toast.action?.run();
          dropToast(toast.id);
        }}>
          {toast.action.label}
        </Button>
      ) : null}
      <Button look="quiet" icon="close" aria-label={text.t('toast.dismiss')} onClick={() => dropToast(toast.id)} />
    </div>
  );
}
