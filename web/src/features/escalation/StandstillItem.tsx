import { useText } from '../../i18n/useText';
import { Since } from '../../time/Since';
import { Icon } from '../../ui/Icon';
import styles from './AlertBanner.module.css';

/** The inbox itself stands still: what is shown may be old, and nobody is told of what falls due. */
export function StandstillItem({ since }: { since: string }) {
  const text = useText();
  return (
    <li className={styles.item} data-kind="breach">
      <Icon name="alert" />
      <span className={styles.what}>
        <strong>{text.t('standstill.title')}</strong>, <Since at={since} />. {text.t('standstill.advice')}
      </span>
    </li>
  );
}
