import type { PersonTasks } from '../../../api/schema';
import { usePolled } from '../../../api/usePolled';
import { useText } from '../../../i18n/useText';
import styles from '../form/Form.module.css';
import { AskForPerson } from './AskForPerson';
import { PersonCard } from './PersonCard';

/** What one customer may demand: to see what is kept of them, and to be forgotten. */
export function PersonList() {
  const text = useText();
  const { value, failure, refresh } = usePolled<PersonTasks>('/api/persons');
  return (
    <section aria-labelledby="persons-title">
      <h1 id="persons-title" className={styles.title}>{text.t('persons.title')}</h1>
      <p className={styles.lead}>{text.t('persons.lead')}</p>
      <AskForPerson onAsked={() => void refresh()} />
      {value ? null : <p role="status">{text.t(failure === null ? 'loading' : 'settings.trouble.load')}</p>}
      <ul className={styles.cards}>
        {(value?.tasks ?? []).map((task) => <PersonCard key={task.id} task={task} onChanged={() => void refresh()} />)}
      </ul>
    </section>
  );
}
