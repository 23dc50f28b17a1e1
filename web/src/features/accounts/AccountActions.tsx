import { useState } from 'react';
import { write } from '../../api/request';
import type { Account } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Link } from '../../ui/Link';
import { showToast } from '../../ui/toasts';
import { CopyLine } from './CopyLine';
import { TestMention } from './TestMention';
import styles from './AccountActions.module.css';

interface Props {
  account: Account;
  /** Null where nothing is delivered. */
  hookUrl: string | null;
  conversationAddress: (id: string) => string;
  onChanged: () => void;
}

/** What an administrator can do with an account. */
export function AccountActions({ account, hookUrl, conversationAddress, onChanged }: Props) {
  const text = useText();
  const [open, setOpen] = useState<'test' | 'disconnect' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.actions}>
      <Button onClick={() => setOpen('test')}>{text.t('test.button')}</Button>
      <Link className={styles.again} href={`/accounts/connect/${encodeURIComponent(account.network)}?again=${encodeURIComponent(account.id)}`}>{text.t('accounts.again')}</Link>
      <Button look="danger" onClick={() => setOpen('disconnect')}>{text.t('accounts.disconnect')}</Button>
      {open === 'test' ? (
        <Dialog title={text.t('test.title')} onClose={close}>
          {hookUrl === null ? null : <CopyLine label={text.t('connect.hook')} value={hookUrl} />}
          <TestMention accountId={account.id} handle={account.handle} conversationAddress={conversationAddress} />
        </Dialog>
      ) : null}
      {open === 'disconnect' ? <DisconnectDialog account={account} onClose={close} onDone={onChanged} /> : null}
    </div>
  );
}

function DisconnectDialog({ account, onClose, onDone }: { account: Account; onClose: () => void; onDone: () => void }) {
  const text = useText();
  const [busy, setBusy] = useState(false);
  const disconnect = async () => {
    setBusy(true);
    const outcome = await write(`/api/accounts/${encodeURIComponent(account.id)}`, null, 'DELETE');
    setBusy(false);
    if (outcome.kind === 'ok' || (outcome.kind === 'refused' && outcome.status === 404)) {
      announce(text.t('accounts.disconnected', { name: account.handle }));
      onClose();
      onDone();
    } else {
      showToast({ tone: 'problem', words: outcome.kind === 'refused' ? outcome.problem.title : text.t('command.unreachable') });
    }
  };
  return (
    <Dialog title={text.t('accounts.disconnectTitle', { name: account.handle })} onClose={onClose}>
      <p>{text.t('accounts.disconnectWords')}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{text.t('dialog.cancel')}</Button>
        <Button look="danger" busy={busy} onClick={() => void disconnect()}>{text.t('accounts.disconnect')}</Button>
      </div>
    </Dialog>
  );
}
