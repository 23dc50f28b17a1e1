import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { LookUpForm } from './LookUpForm';
import { OrdersInPosts } from './OrdersInPosts';
import { shopsConnected } from './shopsConnected';
import { useLookUp } from './useLookUp';

interface Props {
  conversationId: string;
  /** How many posts the customer has written: with each more the numbers in them may be others. */
  posts: number;
  /** Puts words into the answer; null where nobody answers. */
  onInsert: ((words: string) => void) | null;
}

/** What the customer has bought, from the shops that are connected; nothing where none is. */
export function OrdersPanel({ conversationId, posts, onInsert }: Props) {
  const text = useText();
  const connected = useStore(shopsConnected);
  const lookUp = useLookUp(conversationId);
  return (
    <section aria-labelledby="orders-title" hidden={connected === false}>
      <h2 id="orders-title">{text.t('orders.title')}</h2>
      <OrdersInPosts key={posts} conversationId={conversationId} lookUp={lookUp} onInsert={onInsert} />
      {connected ? <LookUpForm lookUp={lookUp} onInsert={onInsert} /> : null}
    </section>
  );
}
