import styles from './Brand.module.css';

export function Brand() {
  return (
    <span className={styles.brand}>
      <img src="/favicon.svg" width="24" height="24" alt="" />
      <span className={styles.name}>SocialInbox</span>
    </span>
  );
}
