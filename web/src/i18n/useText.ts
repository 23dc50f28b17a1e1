import { createContext, useContext } from 'react';
import { textIn, type Language, type Text } from './text';

export const TextContext = createContext<{ text: Text; choose: (language: Language) => void }>({ text: textIn('en'), choose: () => undefined });

export const useText = (): Text => useContext(TextContext).text;
