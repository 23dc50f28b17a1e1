/** The small words by which a language is known; none is common in another of these. */
const WORDS: Record<string, readonly string[]> = {
  de: ['und', 'der', 'das', 'die', 'nicht', 'ist', 'wir', 'sie', 'ihr', 'ihre', 'ihnen', 'bitte', 'mit', 'für', 'auf', 'haben', 'gerne', 'leider', 'auch', 'noch', 'uns', 'sind', 'einen', 'eine', 'zu', 'dass', 'können', 'vielen', 'dank', 'hallo', 'grüße', 'heute', 'ja', 'nein', 'wird', 'kein'],
  en: ['the', 'and', 'you', 'your', 'we', 'is', 'are', 'not', 'please', 'with', 'for', 'have', 'our', 'this', 'that', 'will', 'can', 'sorry', 'thanks', 'thank', 'hi', 'hello', 'from', 'today', 'yes', 'it', 'to', 'of', 'us', 'be', 'would'],
  fr: ['le', 'les', 'et', 'vous', 'nous', 'est', 'pas', 'votre', 'pour', 'avec', 'bonjour', 'merci', 'sur', 'sommes', 'une', 'désolés', 'oui', 'avons', 'être'],
  es: ['el', 'los', 'y', 'usted', 'nosotros', 'es', 'su', 'por', 'con', 'hola', 'gracias', 'está', 'una', 'lo', 'sentimos', 'sí', 'tenemos', 'favor'],
  it: ['il', 'gli', 'e', 'voi', 'noi', 'è', 'non', 'per', 'con', 'ciao', 'grazie', 'sono', 'una', 'siamo', 'sì', 'abbiamo', 'vostro', 'buongiorno'],
  nl: ['het', 'een', 'en', 'wij', 'niet', 'uw', 'voor', 'met', 'hallo', 'bedankt', 'zijn', 'ook', 'graag', 'ja', 'nee', 'hebben', 'kunnen', 'op'],
};

const ENOUGH = 2;

/** The language of a text (ISO 639-1), or null where its words do not tell: then nothing is said. */
export function guessLanguage(text: string): string | null {
  const words = text.toLocaleLowerCase().replace(/https?:\/\/\S+|[@#]\S+/g, ' ').split(/[^\p{L}]+/u).filter(Boolean);
  const scores = Object.entries(WORDS).map(([language, known]) => ({ language, score: words.filter((word) => known.includes(word)).length })).sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && second && best.score >= ENOUGH && best.score >= 2 * second.score ? best.language : null;
}

/** The language of the answer, when it is another than the customer's. */
export function otherLanguage(answer: string, customers: string): string | null {
  const guessed = guessLanguage(answer);
  return customers === '' || guessed === null || guessed === customers ? null : guessed;
}
