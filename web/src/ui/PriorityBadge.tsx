import type { Priority } from '../api/schema';
import { useText } from '../i18n/useText';
import { Badge } from './Badge';

/** Says only what stands out. */
export function PriorityBadge({ priority }: { priority: Priority }) {
  const text = useText();
  if (priority === 'urgent') return <Badge tone="danger" icon="flag">{text.t('priority.urgent')}</Badge>;
  return priority === 'high' ? <Badge tone="warn" icon="flag">{text.t('priority.high')}</Badge> : null;
}
