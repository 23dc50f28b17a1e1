import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../api/request';
import type { WorklistPage } from '../../api/schema';
import { row } from './row.fixture';
import { worklistReader } from './worklistReader';

const page = (id: string, next: string | null): WorklistPage => ({ items: [row(id)], next, now: new Date().toISOString(), counts: { open: 2 } });

function server() {
  const asked: string[] = [];
  let tag = '"1"';
  const answer = (path: string, etag: string | null): Promise<Outcome<WorklistPage>> => {
    asked.push(`${path} ${etag ?? '-'}`);
    if (path.includes('continue=')) return Promise.resolve({ kind: 'ok', value: page('b', null), etag: null });
    return Promise.resolve(etag === tag ? { kind: 'unchanged' } : { kind: 'ok', value: page('a', 'p 2'), etag: tag });
  };
  return { asked, answer, change: () => { tag = '"2"'; } };
}

describe('The worklist', () => {
  it('costs one request with an ETag while nothing changes', async () => {
    const { asked, answer } = server();
    const read = worklistReader('/api/worklist?state=open', () => 1, answer);
    expect((await read()).kind).toBe('ok');
    expect((await read()).kind).toBe('unchanged');
    expect(asked).toEqual(['/api/worklist?state=open -', '/api/worklist?state=open "1"']);
  });

  it('reads the further pages that a person asked for, in order', async () => {
    const { asked, answer } = server();
    let pages = 1;
    const read = worklistReader('/api/worklist?state=open', () => pages, answer);
    await read();
    pages = 2;
    const outcome = await read();
    expect(outcome.kind === 'ok' && outcome.value.items.map((item) => item.conversationId)).toEqual(['a', 'b']);
    expect(outcome.kind === 'ok' && outcome.value.more).toBe(false);
    expect(asked.at(-1)).toBe('/api/worklist?state=open&continue=p%202 -');
  });

  it('reads them again when the first page has changed', async () => {
    const { asked, answer, change } = server();
    const read = worklistReader('/api/worklist?state=open', () => 2, answer);
    await read();
    await read();
    expect(asked).toHaveLength(3);
    change();
    await read();
    expect(asked).toHaveLength(5);
  });
});
