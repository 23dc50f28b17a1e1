import { describe, expect, it } from 'vitest';
import { matching } from './matching';

const options = [{ label: 'Größe & Maße' }, { label: 'Anna Albers', hint: 'Support' }, { label: 'Versand', hint: 'Größenordnung' }];
const found = (typed: string) => matching(options, typed).map((option) => option.label);

describe('What is typed to find something', () => {
  it('finds beginnings of words in any order', () => expect(found('alb an')).toEqual(['Anna Albers']));
  it('does not mind signs between them', () => expect(found('größe: maße')).toEqual(['Größe & Maße']));
  it('does not mind umlauts, capitals and the sharp s', () => expect(found('GROSSE')).toEqual(['Größe & Maße', 'Versand']));
  it('puts labels before hints', () => expect(found('gro')).toEqual(['Größe & Maße', 'Versand']));
  it('puts first what was typed to its end', () => expect(matching([{ label: 'Closed by rules' }, { label: 'Closed' }], 'closed ').map((option) => option.label)).toEqual(['Closed', 'Closed by rules']));
  it('finds everything while nothing is typed', () => expect(found(' ')).toHaveLength(3));
  it('finds nothing that is not there', () => expect(found('xyz')).toEqual([]));
});
