import { useContext } from 'react';
import { LANGUAGES } from './text';
import { TextContext } from './useText';
import styles from './LanguageSwitch.module.css';

export function LanguageSwitch() {
  const { text, choose } = useContext(TextContext);
  return (
    <div className={styles.switch} role="group" aria-label={text.t('language.label')}>
      {LANGUAGES.map(({ language, name }) => (
        <button key={language} type="button" lang={language} title={name} aria-pressed={language === text.language} onClick={() => choose(language)}>
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </div>
  );
}
