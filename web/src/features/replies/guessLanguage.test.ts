import { describe, expect, it } from 'vitest';
import { guessLanguage, otherLanguage } from './guessLanguage';

describe('The language of an answer', () => {
  it.each([
    ['Das tut uns leid! Wir kümmern uns heute noch darum.', 'de'],
    ['We are sorry, your parcel will be with you today.', 'en'],
    ['Bonjour, nous sommes désolés pour votre commande.', 'fr'],
    ['Hola, lo sentimos, su pedido está en camino con el correo.', 'es'],
    ['Ciao, grazie, siamo qui per voi e non per altri.', 'it'],
    ['Hallo, bedankt voor uw bericht, wij zijn ook op zaterdag open.', 'nl'],
  ])('%s', (text, language) => expect(guessLanguage(text)).toBe(language));

  it.each(['', 'OK 👍', 'NL-21407', 'https://shop.example/the/and/you', 'Danke!'])('is not guessed from “%s”', (text) => expect(guessLanguage(text)).toBeNull());

  it('is told only when it is another than the customer\'s', () => {
    expect(otherLanguage('We are sorry, it will be with you today.', 'de')).toBe('en');
    expect(otherLanguage('We are sorry, it will be with you today.', 'en')).toBeNull();
    expect(otherLanguage('We are sorry, it will be with you today.', '')).toBeNull();
  });
});
