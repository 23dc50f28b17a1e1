import { useState } from 'react';
import { newId, sendCommand } from '../../api/command';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { showToast } from '../../ui/toasts';
import styles from './AlertBanner.module.css';

/** Messages that failed too often. Trying them again is harmless: what fails once more comes back here. */
export function FailedMessagesItem({ count, mayAct, onRetried }: { count: number; mayAct: boolean; onRetried: () => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const retry = async () => {
    setBusy(true);
    const outcome = await sendCommand('/api/poison/retry', { commandId: newId() });
    setBusy(false);
    if (outcome.kind === 'ok') announce(text.t('banner.retried'));
    else showToast({ tone: 'problem', words: text.t('command.unreachable') });
    onRetried();
  };
  return (
    <li className={styles.item}>
      <Icon name="alert" />
      <span className={styles.what}>{text.count('banner.poison', count)}</span>
      {mayAct ? <Button icon="undo" busy={busy} onClick={() => void retry()}>{text.t('banner.retry')}</Button> : null}
    </li>
  );
}
