import { afterEach, describe, expect, it, vi } from 'vitest';
import { DraftOf } from './draft';

interface Note {
  readonly words: string;
}

const answers: { status: number; body: object; etag: string }[] = [];
const sent: RequestInit[] = [];
vi.stubGlobal('fetch', (_path: string, init: RequestInit) => {
  sent.push(init);
  const { status, body, etag } = answers.shift() ?? { status: 500, body: {}, etag: '' };
  return Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ETag: etag } }));
});
afterEach(() => {
  answers.length = 0;
  sent.length = 0;
});

async function begun(): Promise<DraftOf<Note>> {
  const draft = new DraftOf<Note>('/api/note');
  answers.push({ status: 200, body: { words: 'stored' }, etag: '"1"' });
  await draft.load();
  draft.change({ words: 'mine' });
  return draft;
}

describe('What was changed and not saved yet', () => {
  it('stays based on what it was made from, though somebody saved meanwhile', async () => {
    const draft = await begun();
    answers.push({ status: 200, body: { words: 'theirs' }, etag: '"2"' }, { status: 412, body: { words: 'theirs' }, etag: '"2"' });

    await draft.load();
    expect(await draft.save()).toBe(false);

    expect(sent.at(-1)?.headers).toMatchObject({ 'If-Match': '"1"' });
    expect(draft.state.get()).toMatchObject({ trouble: 'overtaken', changed: { words: 'mine' } });
  });

  it('is kept with what is wrong about it', async () => {
    const draft = await begun();
    const error = { field: 'words', code: 'rude', de: 'Unhöflich.', en: 'Rude.' };
    answers.push({ status: 422, body: { errors: [error] }, etag: '' });

    expect(await draft.save()).toBe(false);

    expect(draft.state.get()).toMatchObject({ errors: [error], trouble: null, changed: { words: 'mine' }, saving: false });
  });

  it('is what is stored once it was saved', async () => {
    const draft = await begun();
    answers.push({ status: 200, body: { words: 'mine' }, etag: '"2"' });

    expect(await draft.save()).toBe(true);

    expect(draft.state.get()).toMatchObject({ stored: { words: 'mine' }, etag: '"2"', changed: null });
  });

  it('gives way to what others saved when it is told to', async () => {
    const draft = await begun();
    answers.push({ status: 200, body: { words: 'theirs' }, etag: '"2"' });

    await draft.takeTheirs();

    expect(draft.state.get()).toMatchObject({ stored: { words: 'theirs' }, etag: '"2"', changed: null });
  });
});
