import { useContext, useEffect, useEffectEvent } from 'react';
import { changeMySettings, readMe } from '../../api/me';
import type { Language } from '../../i18n/text';
import { TextContext } from '../../i18n/useText';
import { chooseScheme, type ColourScheme } from '../../ui/colourScheme';

/** Takes over language and colours as the person chose them, on whatever device they did. Until the server said so this browser's own choice holds. */
export function useMyLook(): void {
  const { choose } = useContext(TextContext);
  const take = useEffectEvent(async () => {
    const settings = await readMe();
    if (!settings) return;
    if (settings.language) choose(settings.language);
    chooseScheme(settings.colourScheme);
  });
  useEffect(() => {
    void take();
  }, []);
}

/** Chooses at once here, and for every other device of the person. */
export function useLook(): { chooseLanguage: (language: Language) => void; chooseColours: (scheme: ColourScheme) => void } {
  const { choose } = useContext(TextContext);
  return {
    chooseLanguage: (language) => {
      choose(language);
      void changeMySettings({ language });
    },
    chooseColours: (scheme) => {
      chooseScheme(scheme);
      void changeMySettings({ colourScheme: scheme });
    },
  };
}
