import { beforeEach, describe, expect, it, vi } from 'vitest';
import { afterStored, keepDraft, loadDraft, meet, type Draft } from './draft';

const kept = new Map<string, string>();
const mine = (text: string, revision = 0, stored = false): Draft => ({ text, postKey: null, replyId: 'r1', revision, stored });
const server = (text: string, revision: number) => ({ draft: text === '' ? null : { text, answers: 'p1', basedOnVersion: 1, revision, at: '2026-11-24T10:00:00Z' }, revision });

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

describe('A draft', () => {
  it('is there again after the page was left, with the same reply id', () => {
    const draft = { ...loadDraft('anna', 'c1'), text: 'Moin!', postKey: 'p1' };
    expect(keepDraft('anna', 'c1', draft)).toBe(true);
    expect(loadDraft('anna', 'c1')).toEqual(draft);
  });

  it('belongs to one person and one conversation', () => {
    keepDraft('anna', 'c1', { ...loadDraft('anna', 'c1'), text: 'Moin!' });
    expect(loadDraft('ben', 'c1').text).toBe('');
    expect(loadDraft('anna', 'c2').text).toBe('');
  });

  it('that was sent is remembered as gone until the server knows', () => {
    keepDraft('anna', 'c1', mine('', 3, false));
    expect(loadDraft('anna', 'c1')).toMatchObject({ text: '', revision: 3, stored: false });
  });

  it('leaves nothing behind when it is empty, and the next one is another reply', () => {
    const draft = { ...loadDraft('anna', 'c1'), text: 'Moin!' };
    keepDraft('anna', 'c1', draft);
    keepDraft('anna', 'c1', { ...draft, text: '' });
    expect(kept.size).toBe(0);
    expect(loadDraft('anna', 'c1').replyId).not.toBe(draft.replyId);
  });

  it('says when the browser would not keep it', () => {
    vi.stubGlobal('localStorage', { setItem: () => { throw new Error('full'); } });
    expect(keepDraft('anna', 'c1', mine('x'))).toBe(false);
  });

  it('is let go when its reply turns out to be stored, though the answer got lost', () => {
    const draft = mine(' Moin! ');
    expect(afterStored(draft, [{ replyId: 'r1', text: 'Moin!' }]).text).toBe('');
    expect(afterStored(draft, [{ replyId: 'r2', text: 'Moin!' }])).toBe(draft);
  });

  it('keeps what was typed since, as another reply', () => {
    const next = afterStored(mine('Moin! Und danke.'), [{ replyId: 'r1', text: 'Moin!' }]);
    expect(next.text).toBe('Moin! Und danke.');
    expect(next.replyId).not.toBe('r1');
  });

  it.each(['{', 'null', '{"text":1}', '"x"'])('is empty when what was kept makes no sense: %s', (nonsense) => {
    kept.set('socialinbox:draft:anna:c1', nonsense);
    expect(loadDraft('anna', 'c1').text).toBe('');
  });
});

describe('A draft on two devices', () => {
  it('is taken over where nothing else was typed', () => {
    expect(meet(mine('', 0, true), server('Moin', 4))).toEqual({ draft: { ...mine('Moin', 4, true), postKey: 'p1' }, other: null });
    expect(meet(mine('Mo', 3, true), server('Moin', 4)).draft.text).toBe('Moin');
  });
  it('is let go when it was sent or dropped on the other one', () => expect(meet(mine('Moin', 3, true), server('', 4)).draft.text).toBe(''));
  it('stays as it is typed here while the server has nothing later', () =>
    expect(meet(mine('Moin, Jana', 4), server('Moin', 4))).toEqual({ draft: mine('Moin, Jana', 4), other: null }));
  it('is sent again to a server that lost it', () => expect(meet(mine('Moin, Jana', 4), server('', 0)).draft).toEqual(mine('Moin, Jana', 0)));
  it('is shown beside the other where both went on', () => {
    const { draft, other } = meet(mine('Moin, Jana', 3), server('Hallo Jana', 4));
    expect(draft).toEqual(mine('Moin, Jana', 4));
    expect(other?.text).toBe('Hallo Jana');
  });
  it('that was typed here outlives that the other device dropped its own', () => expect(meet(mine('Moin, Jana', 3), server('', 4))).toEqual({ draft: mine('Moin, Jana', 4), other: null }));
  it('needs no choice where both say the same', () => expect(meet(mine('Moin', 3), server('Moin', 4))).toEqual({ draft: mine('Moin', 4, true), other: null }));
  it('that was sent here gives way to what the other device wrote since', () => expect(meet(mine('', 3), server('Noch etwas', 4)).draft.text).toBe('Noch etwas'));
});
