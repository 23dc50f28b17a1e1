import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { recall, remember } from '../ui/memory';
import { chooseLanguage, localeOf, textIn, type Language } from './text';
import { TextContext } from './useText';

const CHOICE = 'language';

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => chooseLanguage(recall(CHOICE), navigator.languages));
  const value = useMemo(() => ({
    text: textIn(language, localeOf(language, navigator.languages)),
    choose: (chosen: Language) => {
      remember(CHOICE, chosen);
      setLanguage(chosen);
    },
  }), [language]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return <TextContext value={value}>{children}</TextContext>;
}
