import { useState } from 'react';
import type { Connection } from '../../api/schema';
import { useText } from '../../i18n/useText';
import { Button } from '../../ui/Button';
import { inLanguage } from '../../i18n/inLanguage';
import type { Connecting } from './useConnection';
import styles from './Connect.module.css';

/** Which of several pages, locations or channels is meant. */
export function ChooseOption({ answer, connection }: { answer: Connection; connection: Connecting }) {
  const text = useText();
  const [choice, setChoice] = useState(answer.options[0]?.value ?? '');
  return (
    <form className={styles.form} onSubmit={(event) => {
      event.preventDefault();
      void connection.send({ path: '/choice', body: { ticket: answer.ticket ?? '', choice } });
    }}>
      <fieldset className={styles.options}>
        <legend>{answer.question ? inLanguage(answer.question, text) : text.t('connect.which')}</legend>
        {answer.options.map((option) => (
          <label key={option.value} className={styles.option}>
            <input type="radio" name="option" value={option.value} checked={choice === option.value} onChange={() => setChoice(option.value)} />
            <bdi>{option.name}</bdi>
            {option.detail ? <span className={styles.optional}>{option.detail}</span> : null}
          </label>
        ))}
      </fieldset>
      <div className={styles.buttons}>
        <Button look="primary" type="submit" busy={connection.busy}>{text.t('connect.connect')}</Button>
      </div>
    </form>
  );
}
