import { useState } from 'react';
import type { Person, Session } from '../../api/schema';
import { LanguageSwitch } from '../../i18n/LanguageSwitch';
import { useText } from '../../i18n/useText';
import { Icon } from '../../ui/Icon';
import { Brand } from '../../ui/Brand';
import { PersonMark } from '../../ui/PersonMark';
import { signIn } from './useSession';
import styles from './SignInPage.module.css';

export function SignInPage({ session }: { session: Session }) {
  const text = useText();
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <Brand />
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        <h1>{text.t('signIn.title')}</h1>
        <p className={styles.promise}>{text.t('signIn.promise')}</p>
        {session.signIn === 'local' ? <DemoPeople people={session.people ?? []} /> : <Entra />}
      </main>
    </div>
  );
}

function DemoPeople({ people }: { people: readonly Person[] }) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  return (
    <>
      <p className={styles.hint}>{text.t('signIn.pick')}</p>
      {failed ? <p role="alert" className={styles.failed}>{text.t('signIn.failed')}</p> : null}
      <ul className={styles.people}>
        {people.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => void signIn(person.id).then((done) => setFailed(!done))}>
              <PersonMark name={person.name} size="large" />
              <span className={styles.who}>
                <strong>{person.name}</strong>
                <span>{person.roles.map((role) => text.t(`role.${role}`)).join(', ')}</span>
              </span>
              <Icon name="arrowUp" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Entra() {
  const text = useText();
  return <a className={styles.entra} href="/.auth/login/aad?post_login_redirect_uri=/">{text.t('signIn.entra')}</a>;
}
