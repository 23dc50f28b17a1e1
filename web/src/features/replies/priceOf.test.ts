import { expect, test } from 'vitest';
import type { TextRule } from '../../api/schema';
import { textIn } from '../../i18n/text';
import { priceOf } from './priceOf';

const weighted: TextRule = { unit: 'weighted', limit: 280, maxBytes: null, urlLength: 23, mentionsCountLocalPart: false };
const plain: TextRule = { unit: 'graphemes', limit: 300, maxBytes: 3000, urlLength: null, mentionsCountLocalPart: false };
const price = { cents: 1, centsWithLink: 20 };

test('a link makes an answer dearer, also one that nobody would call a link', () => {
  expect(priceOf(price, weighted, ['Sie ist unterwegs.'])).toBe(1);
  expect(priceOf(price, weighted, ['Siehe https://nordlicht.com/s/1'])).toBe(20);
  expect(priceOf(price, weighted, ['Siehe nordlicht.com'])).toBe(20);
  expect(priceOf(price, plain, ['Siehe nordlicht.com'])).toBe(1);
  expect(priceOf(price, plain, ['Siehe http://nordlicht.com'])).toBe(20);
});

test('each part of a long answer is paid for', () => {
  expect(priceOf(price, weighted, ['Teil 1', 'Teil 2: nordlicht.com', 'Teil 3'])).toBe(22);
});

test('money is written as the language writes it', () => {
  expect(textIn('en').dollars(1)).toBe('$0.01');
  expect(textIn('en').dollars(1.5)).toBe('$0.015');
  expect(textIn('de').dollars(20)).toMatch(/^0,20\s\$$/);
});
