import { inLanguage } from '../../i18n/inLanguage';
import { useText } from '../../i18n/useText';
import { Link } from '../../ui/Link';
import { Notice } from '../../ui/Notice';
import { ChooseOption } from './ChooseOption';
import { Connected } from './Connected';
import type { Connecting } from './useConnection';
import styles from './Connect.module.css';

/** What came of the last step. */
export function ConnectionOutcome({ connection, conversationAddress }: { connection: Connecting; conversationAddress: (id: string) => string }) {
  const text = useText();
  const { answer, trouble } = connection;
  if (trouble !== null) return <Notice tone="danger">{trouble}</Notice>;
  switch (answer?.state) {
    case undefined:
    case 'consent':
      return null;
    case 'wrong':
      return <Notice tone="danger">{text.t('connect.wrong')}</Notice>;
    case 'refused':
      return (
        <Notice tone="danger">
          <strong>{text.t('connect.refused')}</strong>
          {answer.words ? <p className={styles.words}>{inLanguage(answer.words, text)}</p> : null}
          {answer.missing.length > 0 ? (
            <>
              <p>{text.t('connect.missing')}</p>
              <ul className={styles.missing}>{answer.missing.map((name) => <li key={name}><code>{name}</code></li>)}</ul>
            </>
          ) : null}
        </Notice>
      );
    case 'choose':
      return <ChooseOption answer={answer} connection={connection} />;
    case 'connected':
      return <Connected answer={answer} conversationAddress={conversationAddress} />;
    case 'over':
      return (
        <>
          <Notice tone="warn">{text.t('connect.over')}</Notice>
          <p className={styles.hint}><Link href="/accounts">{text.t('connect.back')}</Link></p>
        </>
      );
  }
}
