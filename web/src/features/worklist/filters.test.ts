import { describe, expect, it } from 'vitest';
import { asSaved, filtersOf, queryOf, toggled } from './filters';

describe('A filter', () => {
  it('comes and goes by the same choice', () => {
    const once = toggled('', { kind: 'tag', value: 'ö & ä' });
    expect(filtersOf(once)).toEqual([{ kind: 'tag', value: 'ö & ä' }]);
    expect(toggled(once, { kind: 'tag', value: 'ö & ä' })).toBe('');
  });
  it('stands beside others of its kind', () => expect(toggled('tag=a', { kind: 'tag', value: 'b' })).toBe('tag=a&tag=b'));
  it('is saved and found again', () => expect(queryOf(asSaved('account=m-1&tag=a&tag=b'))).toBe('account=m-1&tag=a&tag=b'));
  it('that nobody knows is left out', () => expect(filtersOf('evil=1&tag=a')).toEqual([{ kind: 'tag', value: 'a' }]));
});
