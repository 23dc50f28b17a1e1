import { beforeEach, describe, expect, it, vi } from 'vitest';
import { afterStored, keepDraft, loadDraft } from './draft';

const kept = new Map<string, string>();

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

  it('leaves nothing behind when it is empty, and the next one is another reply', () => {
    const draft = { ...loadDraft('anna', 'c1'), text: 'Moin!' };
    keepDraft('anna', 'c1', draft);
    keepDraft('anna', 'c1', { ...draft, text: '' });
    expect(kept.size).toBe(0);
    expect(loadDraft('anna', 'c1').replyId).not.toBe(draft.replyId);
  });

  it('says when the browser would not keep it', () => {
    vi.stubGlobal('localStorage', { setItem: () => { throw new Error('full'); } });
    expect(keepDraft('anna', 'c1', { text: 'x', postKey: null, replyId: 'r' })).toBe(false);
  });

  it('is let go when its reply turns out to be stored, though the answer got lost', () => {
    const draft = { text: ' Moin! ', postKey: null, replyId: 'r1' };
    expect(afterStored(draft, [{ replyId: 'r1', text: 'Moin!' }]).text).toBe('');
    expect(afterStored(draft, [{ replyId: 'r2', text: 'Moin!' }])).toBe(draft);
  });

  it('keeps what was typed since, as another reply', () => {
    const next = afterStored({ text: 'Moin! Und danke.', postKey: null, replyId: 'r1' }, [{ replyId: 'r1', text: 'Moin!' }]);
    expect(next.text).toBe('Moin! Und danke.');
    expect(next.replyId).not.toBe('r1');
  });

  it.each(['{', 'null', '{"text":1}', '"x"'])('is empty when what was kept makes no sense: %s', (nonsense) => {
    kept.set('socialinbox:draft:anna:c1', nonsense);
    expect(loadDraft('anna', 'c1').text).toBe('');
  });
});
