import type { ReplyPrice as Price, TextRule } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Notice } from '../../ui/Notice';
import { hasLink } from './countText';
import { priceOf } from './priceOf';
import styles from './Composer.module.css';

/** What the network charges for what is being written, and a warning before a link makes it dearer. */
export function ReplyPrice({ price, rule, parts }: { price: Price | null; rule: TextRule; parts: readonly string[] }) {
  const text = useText();
  if (price === null) return null;
  const cents = priceOf(price, rule, parts);
  return parts.some((part) => hasLink(rule, part)) ? (
    <Notice tone="warn">{text.t('reply.priceWithLink', { price: text.dollars(cents), plain: text.dollars(price.cents * parts.length) })}</Notice>
  ) : (
    <p className={styles.kept}>{text.t('reply.price', { price: text.dollars(cents) })}</p>
  );
}
