import { Toast } from '@base-ui/react/toast';
import type { ReactNode } from 'react';
import { useText } from '../i18n/useText';
import { Button } from './Button';
import { Icon } from './Icon';
import { told } from './toasts';
import styles from './Toasts.module.css';

/** Holds the page and, above it, the short messages. F6 leads to them. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={told} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className={styles.stack}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const text = useText();
  return Toast.useToastManager().toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.toast} swipeDirection={['left', 'right']}>
      <span className={toast.type === 'done' ? styles.done : styles.problem}><Icon name={toast.type === 'done' ? 'check' : 'alert'} /></span>
      <Toast.Title render={<p />} />
      {toast.actionProps ? <Toast.Action render={<Button look="quiet" className={styles.action} />} /> : null}
      <Toast.Close render={<Button look="quiet" icon="close" aria-label={text.t('toast.dismiss')} />} />
    </Toast.Root>
  ));
}
