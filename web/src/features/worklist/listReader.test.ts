import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../api/request';
import type { WorklistItem, WorklistPage } from '../../api/schema';
import { ListReader } from './listReader';
import { row } from './row.fixture';

/** A server whose pages hold two rows and are named by the row that they begin with. */
function server(...ids: string[]) {
  let rows = ids;
  const asked: string[] = [];
  const readPage = (path: string, etag: string | null): Promise<Outcome<WorklistPage>> => {
    const token = new URL(path, 'http://inbox.invalid').searchParams.get('continue');
    asked.push(token ?? 'first');
    const from = token === null ? 0 : rows.findIndex((id) => id >= token);
    const items = from < 0 ? [] : rows.slice(from, from + 2);
    const next = from < 0 ? null : (rows[from + 2] ?? null);
    const tag = [...items, next].join();
    if (tag === etag) return Promise.resolve({ kind: 'unchanged' });
    return Promise.resolve({ kind: 'ok', etag: tag, value: { items: items.map((id) => row(id)), next, now: new Date().toISOString(), counts: { open: rows.length } } });
  };
  return { readPage, asked, become: (...to: string[]) => { rows = to; } };
}

const ids = (items: readonly WorklistItem[]) => [...new Set(items.map((item) => item.conversationId))].join('');
const nobody = new Set<string>();

async function reading(pages: number, ...rows: string[]) {
  const { readPage, asked, become } = server(...rows);
  const list = new ListReader('/api/worklist?state=open', readPage);
  let latest = '';
  const take = (outcome: Awaited<ReturnType<ListReader['extend']>>) => {
    if (outcome.kind === 'ok') latest = ids(outcome.value.items);
    return outcome.kind;
  };
  for (let page = 0; page < pages; page += 1) take(await list.extend());
  asked.length = 0;
  return { list, asked, become, take, shown: () => latest };
}

describe('A long list', () => {
  it('is read page by page to its end', async () => {
    const { list, take, shown } = await reading(2, 'a', 'b', 'c', 'd', 'e');
    expect(shown()).toBe('abcd');
    expect(take(await list.extend())).toBe('ok');
    expect(take(await list.extend())).toBe('unchanged');
    expect(shown()).toBe('abcde');
  });

  it('costs three requests a turn at most while nothing changes, however long it is', async () => {
    const { list, take, asked } = await reading(5, ...Array.from('abcdefghij'));
    expect(take(await list.refresh(new Set(['g'])))).toBe('unchanged');
    expect(asked).toHaveLength(3);
    expect(asked).toContain('first');
    expect(asked).toContain('g');
  });

  it('misses no row that came in between two pages', async () => {
    const { list, take, become, shown } = await reading(3, 'a', 'c', 'e', 'g', 'i', 'k');
    become('a', 'b', 'c', 'd', 'e', 'g', 'i', 'k');
    expect(take(await list.refresh(nobody))).toBe('ok');
    expect(shown()).toContain('abc');
    expect(shown()).toMatch(/e.*g.*i.*k/);
  });

  it('loses no row below those that have gone', async () => {
    const { list, take, become, shown } = await reading(3, ...Array.from('abcdef'));
    become(...Array.from('bdef'));
    take(await list.refresh(nobody));
    await list.refresh(nobody).then(take);
    await list.refresh(nobody).then(take);
    expect(shown()).toBe('bdef');
  });

  it('ends where the server says that it ends', async () => {
    const { list, take, become, shown } = await reading(3, ...Array.from('abcdef'));
    become('a');
    take(await list.refresh(nobody));
    expect(shown()).toBe('a');
  });

  it('grows by more than a page at once without losing the rest', async () => {
    const { list, take, become, shown } = await reading(2, 'a', 'm', 'n', 'o');
    become(...Array.from('abcdefghmno'));
    take(await list.refresh(nobody));
    expect(shown()).toMatch(/^abcdefgh/);
  });
});
