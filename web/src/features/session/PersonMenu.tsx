import type { Person } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { PersonMark } from '../../ui/PersonMark';
import { signOut } from './useSession';
import styles from './PersonMenu.module.css';

export function PersonMenu({ person }: { person: Person }) {
  const text = useText();
  return (
    <div className={styles.person}>
      <PersonMark name={person.name} />
      <span className={styles.name}>{person.name}</span>
      <Button look="quiet" icon="signOut" aria-label={text.t('session.signOut')} title={text.t('session.signOut')} onClick={() => void signOut()} />
    </div>
  );
}
