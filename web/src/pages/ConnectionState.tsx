import { unreachableSince } from '../api/request';
import { useStore } from '../api/store';
import { useText } from '../i18n/useText';
import { Badge } from '../ui/Badge';

/** Says when what is shown may be out of date. */
export function ConnectionState() {
  const text = useText();
  const since = useStore(unreachableSince);
  return (
    <div role="status">
      {since === null ? null : <Badge tone="danger" icon="offline">{text.t('connection.lost', { at: text.clock(since) })}</Badge>}
    </div>
  );
}
