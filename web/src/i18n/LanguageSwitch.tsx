import { useContext } from 'react';
import type { Language } from './text';
import { TextContext } from './useText';
import styles from './LanguageSwitch.module.css';

const NAMES: Record<Language, string> = { de: 'Deutsch', en: 'English' };

export function LanguageSwitch() {
  const { text, choose } = useContext(TextContext);
  return (
    <div className={styles.switch} role="group" aria-label={text.t('language.label')}>
      {(['de', 'en'] as const).map((language) => (
        <button key={language} type="button" lang={language} title={NAMES[language]} aria-pressed={language === text.language} onClick={() => choose(language)}>
          <span aria-hidden="true">{language.toUpperCase()}</span>
          <span className="visually-hidden">{NAMES[language]}</span>
        </button>
      ))}
    </div>
  );
}
