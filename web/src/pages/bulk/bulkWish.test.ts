import { describe, expect, it } from 'vitest';
import { previewOf } from './bulkWish';

describe('The preview of an act on many', () => {
  it('tells how many change, and why others do not', () => {
    const { changes, stopped } = previewOf({ conversations: [
      { id: 'a', end: 'changed', version: 3, why: null },
      { id: 'b', end: 'changed', version: 4, why: null },
      { id: 'c', end: 'unchanged', version: 4, why: null },
      { id: 'd', end: 'stopped', version: 7, why: 'changed-meanwhile' },
      { id: 'e', end: 'stopped', version: null, why: 'gone' },
    ] });
    expect(changes).toBe(2);
    expect([...stopped]).toEqual([['unchanged', 1], ['changed-meanwhile', 1], ['gone', 1]]);
  });
});
