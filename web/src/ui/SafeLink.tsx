import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './SafeLink.module.css';
import { webAddress } from './webAddress';

/** A link to an address that somebody outside wrote: only web addresses become one, and the page behind learns nothing of us. */
export function SafeLink({ href, children }: { href: string | null; children: ReactNode }) {
  const address = webAddress(href);
  if (address === null) return null;
  return (
    <a className={styles.link} href={address} target="_blank" rel="noopener noreferrer">
      {children}
      <Icon name="external" size={13} />
    </a>
  );
}
