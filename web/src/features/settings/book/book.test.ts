import { describe, expect, it } from 'vitest';
import { freshId, moved } from './book';

describe('The order of policies', () => {
  it('changes by one place', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });

  it('stays as it is at both ends', () => {
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

it('A new id is one that nobody has', () => expect(freshId('policy', [{ id: 'policy-2' }])).toBe('policy-3'));
