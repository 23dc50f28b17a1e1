import { useText } from '../i18n/useText';
import { Badge } from './Badge';

/** Marks what nobody outside sees. */
export function PracticeBadge() {
  const text = useText();
  return <Badge tone="practice">{text.t('practice.label')}</Badge>;
}
