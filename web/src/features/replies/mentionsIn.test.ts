import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentionsIn';

const people = [{ id: 'a', name: 'Ann' }, { id: 'b', name: 'Anna Albers' }, { id: 'c', name: 'Ben Okafor' }];

describe('A note mentions', () => {
  it('whom it names after an @', () => expect(mentionsIn('@Ben Okafor, weißt du das?', people)).toEqual(['c']));
  it('the longer of two names that begin alike', () => expect(mentionsIn('@Anna Albers', people)).toEqual(['b']));
  it('several, each once', () => expect(mentionsIn('@Ann @Anna Albers @Ann', people).sort()).toEqual(['a', 'b']));
  it('nobody without an @', () => expect(mentionsIn('Ben Okafor', people)).toEqual([]));
});
