import { describe, expect, it } from 'vitest';
import type { Change } from '../../api/changes';
import { applyChanges, mergeRows } from './mergeRows';
import { row } from './row.fixture';

const ids = (rows: readonly { conversationId: string; version: number }[]) => rows.map((each) => `${each.conversationId}:${each.version}`);
const changed = (id: string, change: Change) => new Map([[id, change]]);
const anna = { id: 'anna', name: 'Anna Albers' };

describe('A list that is read again and again', () => {
  it('shows the higher version when an instance that lags behind answers', () => {
    expect(ids(mergeRows([row('a', 7)], [row('a', 5), row('b', 1)]))).toEqual(['a:7', 'b:1']);
    expect(ids(mergeRows([row('a', 7)], [row('a', 8)]))).toEqual(['a:8']);
  });

  it('keeps the order of the server and drops what it no longer names', () => {
    expect(ids(mergeRows([row('a', 1), row('b', 1), row('c', 1)], [row('c', 1), row('a', 1)]))).toEqual(['c:1', 'a:1']);
  });

  it('shows a conversation once when it moved from one page to the next while they were read', () => {
    expect(ids(mergeRows([], [row('a', 1), row('b', 3), row('a', 2)]))).toEqual(['b:3', 'a:2']);
  });
});

describe('What a person just did', () => {
  it('shows at once, and yields to the list as soon as that is as new', () => {
    const claim = changed('a', { version: 4, patch: { claimedBy: anna } });
    expect(applyChanges([row('a', 3)], claim)[0]?.claimedBy).toEqual(anna);
    expect(applyChanges([row('a', 4)], claim)[0]?.claimedBy).toBeNull();
  });

  it('takes a closed conversation out of the open list and not out of the closed one', () => {
    const close = changed('a', { version: 4, patch: { left: 'open' } });
    expect(applyChanges([row('a', 3), row('b', 1)], close).map((each) => each.conversationId)).toEqual(['b']);
    expect(applyChanges([{ ...row('a', 3), state: 'closed' }], close)).toHaveLength(1);
  });

  it('lets an open conversation be seen again when the list is newer than the closing', () => {
    const close = changed('a', { version: 4, patch: { left: 'open' } });
    expect(applyChanges([row('a', 6)], close)).toHaveLength(1);
  });
});
