import { networks } from '../../api/networks';
import { useStore } from '../../api/store';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { NetworkIcon } from '../../ui/NetworkIcon';
import styles from './Connect.module.css';

/** Where an account can be connected. */
export function ChooseNetwork() {
  const text = useText();
  const known = [...useStore(networks).values()].filter((network) => network.form.length > 0).sort((a, b) => a.displayName.localeCompare(b.displayName, text.language));
  return (
    <section aria-labelledby="connect-title">
      <h1 id="connect-title" className={styles.title}>{text.t('connect.title')}</h1>
      <p className={styles.hint}>{text.t('connect.which')}</p>
      <ul className={styles.networks}>
        {known.map((network) => (
          <li key={network.name}>
            <Link href={`/accounts/connect/${network.name}`} className={styles.network}>
              <NetworkIcon network={network.name} size={28} />
              {network.displayName}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
