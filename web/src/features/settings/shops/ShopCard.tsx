import { useState } from 'react';
import { write } from '../../../api/request';
import type { Shop } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import { announce } from '../../../ui/announce';
import { Dialog } from '../../../ui/Dialog';
import { DialogButtons } from '../../../ui/DialogButtons';
import { PracticeBadge } from '../../../ui/PracticeBadge';
import { showToast } from '../../../ui/toasts';
import { Card } from '../form/Card';

/** One connected shop: where it is, what is stored of it, and how it is let go. */
export function ShopCard({ shop, mayChange, onGone }: { shop: Shop; mayChange: boolean; onGone: () => void }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const disconnect = async () => {
    setBusy(true);
    const outcome = await write(`/api/shops/${encodeURIComponent(shop.id)}`, null, 'DELETE');
    setBusy(false);
    if (outcome.kind === 'ok' || (outcome.kind === 'refused' && outcome.status === 404)) {
      announce(text.t('shops.disconnected', { name: shop.name }));
      onGone();
    } else {
      showToast({ tone: 'problem', words: outcome.kind === 'refused' ? outcome.problem.title : text.t('command.unreachable') });
    }
  };
  return (
    <Card name={shop.name} path={`shop.${shop.id}`} summary={<>{shop.system} {shop.practice ? <PracticeBadge /> : null}</>} {...(mayChange ? { onRemove: () => setAsking(true) } : {})}>
      <p><bdi>{shop.server}</bdi></p>
      <p>{shop.settings.prefix ? text.t('shops.prefix', { prefix: shop.settings.prefix }) : text.t('shops.noPrefix')}</p>
      <p>{text.t('shops.secrets', { names: shop.secrets.map((name) => `${name} ••••••••`).join(', ') })}</p>
      <p>{text.t('shops.by', { name: shop.by.id === 'command-line' ? text.t('accountLog.commandLine') : shop.by.name, at: text.day(shop.connectedAt) })}</p>
      {asking ? (
        <Dialog title={text.t('shops.disconnectTitle', { name: shop.name })} onClose={() => setAsking(false)}>
          <p>{text.t('shops.disconnectWords')}</p>
          <form onSubmit={(event) => {
            event.preventDefault();
            void disconnect();
          }}>
            <DialogButtons act={text.t('shops.disconnect')} busy={busy} onCancel={() => setAsking(false)} />
          </form>
        </Dialog>
      ) : null}
    </Card>
  );
}
