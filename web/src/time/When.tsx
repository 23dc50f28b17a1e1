import { useText } from '../i18n/useText';
import { useNow } from './useNow';

/** An instant as people say it ("5 min ago"), with the exact one at hand. */
export function When({ at }: { at: string }) {
  const text = useText();
  const now = useNow();
  return (
    <time dateTime={at} title={text.instant(at)}>
      {text.ago(at, now)}
    </time>
  );
}
