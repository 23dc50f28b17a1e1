import type { PersonTask } from '../../../api/schema';
import { useText } from '../../../i18n/useText';
import styles from '../form/Form.module.css';

/** What was erased, and what stays and why: numbers only, nobody's name. */
export function PersonReport({ task }: { task: PersonTask }) {
  const text = useText();
  if (task.until === null) return null;
  return (
    <>
      <p>{text.t('persons.until', { at: text.instant(task.until), by: task.erasedBy?.name ?? '' })}</p>
      <ul className={styles.rows}>
        {task.erased.map(({ table, kind, number }) => <li key={`${table}-${kind}`}>{text.t('persons.erased', { number, what: text.known('persons.kind', kind) ?? kind })}</li>)}
        {(task.kept ?? []).map(({ because, number }) => <li key={because}>{text.t(`persons.kept.${because}`, { number })}</li>)}
      </ul>
      {task.atLeast ? <p className={styles.hint}>{text.t('persons.atLeast')}</p> : null}
      {task.marks.length === 0 ? null : <p className={styles.hint}>{text.t('persons.marks', { marks: task.marks.join(', ') })}</p>}
    </>
  );
}
