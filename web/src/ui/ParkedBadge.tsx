import type { Parked } from '../api/schema';
import { useText } from '../i18n/useText';
import { Badge } from './Badge';

/** Whom we wait for. That the customer wrote last is no rest for us: it is flagged. */
export function ParkedBadge({ parked }: { parked: Parked }) {
  const text = useText();
  return (
    <>
      <Badge icon="clock">{text.t(`pause.reason.${parked.reason}`)}</Badge>
      {parked.customerWroteLast ? <Badge tone="warn" icon="alert">{text.t('pause.customerWroteLast')}</Badge> : null}
    </>
  );
}
