import { describe, expect, it } from 'vitest';
import { holdBack } from './holdBack';
import { row } from './row.fixture';

const rows = ['new1', 'a', 'new2', 'b', 'new3'].map((id) => row(id));
const seen = new Set(['a', 'b']);
const shown = (anchor: string | null) => holdBack(rows, seen, anchor).rows.map((each) => each.conversationId);

describe('A new conversation', () => {
  it('waits above the row that a person looks at', () => {
    expect(shown('b')).toEqual(['a', 'b', 'new3']);
    expect(holdBack(rows, seen, 'b').held).toBe(2);
  });

  it('comes in below it at once', () => expect(shown('a')).toEqual(['a', 'new2', 'b', 'new3']));

  it('comes in anywhere while nobody looks at a certain row', () => expect(shown(null)).toHaveLength(5));

  it('comes in when the row that was looked at has gone', () => expect(shown('gone')).toHaveLength(5));
});
