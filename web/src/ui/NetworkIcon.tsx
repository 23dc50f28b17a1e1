import { useStore } from '../api/store';
import { networks } from '../api/networks';
import styles from './NetworkIcon.module.css';

/** The network's own mark, or its first letter. An image: nothing inside it can run. */
export function NetworkIcon({ network, size = 20 }: { network: string; size?: number }) {
  const known = useStore(networks).get(network);
  return (
    <span className={styles.plate} aria-hidden="true" data-size={size > 24 ? 'large' : 'small'}>
      {known?.iconSvg ? <img src={`data:image/svg+xml,${encodeURIComponent(known.iconSvg)}`} width={size - 6} height={size - 6} alt="" /> : (known?.displayName ?? network).slice(0, 1).toUpperCase()}
    </span>
  );
}
