import type { Order } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { SafeLink } from '../../ui/SafeLink';
import { webAddress } from '../../ui/webAddress';
import styles from './Orders.module.css';

/** Where the parcels are, as the shop tells it. The link is the shop's; only the person opens it. */
export function Parcels({ shipments }: { shipments: Order['shipments'] }) {
  const text = useText();
  if (shipments.length === 0) return null;
  return (
    <ul className={styles.items} aria-label={text.t('orders.parcels')}>
      {shipments.map((parcel, index) => {
        const number = parcel.trackingNumber ?? text.t('orders.parcel');
        return (
          <li key={index}>
            {parcel.carrier === null ? null : <><bdi>{parcel.carrier}</bdi> </>}
            {webAddress(parcel.trackingUrl) === null ? <bdi>{number}</bdi> : <SafeLink href={parcel.trackingUrl}><bdi>{number}</bdi></SafeLink>}
            {parcel.deliveredAt ? ` · ${text.t('orders.arrived', { at: text.day(parcel.deliveredAt) })}` : parcel.shippedAt ? ` · ${text.t('orders.sent', { at: text.day(parcel.shippedAt) })}` : ''}
          </li>
        );
      })}
    </ul>
  );
}
