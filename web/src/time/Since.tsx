import { useText } from '../i18n/useText';
import { useNow } from './useNow';

/** Since when something lasts: "since 14:03", with the day when it is not today. */
export function Since({ at }: { at: string }) {
  const text = useText();
  const now = useNow();
  return <time dateTime={at} title={text.instant(at)}>{text.t('time.since', { at: text.moment(at, now) })}</time>;
}
