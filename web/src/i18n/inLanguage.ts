import type { Wording } from '../api/schema';
import type { Text } from './text';

/** Words that the server has in both languages. */
export const inLanguage = (words: Wording, text: Text): string => (text.language === 'de' ? words.german : words.english);
