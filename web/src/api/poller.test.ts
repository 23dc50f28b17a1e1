import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { etagReader, Poller } from './poller';
import type { Outcome } from './request';

const ok = (value: number): Outcome<number> => ({ kind: 'ok', value, etag: null });
const page = { visibilityState: 'visible', addEventListener: () => undefined, removeEventListener: () => undefined };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  page.visibilityState = 'visible';
});
afterEach(() => vi.useRealTimers());

function polling(...outcomes: Outcome<number>[]) {
  let reads = 0;
  const poller = new Poller(() => Promise.resolve(outcomes[Math.min(reads++, outcomes.length - 1)] ?? ok(0)));
  return { poller, reads: () => reads };
}

describe('What is shown', () => {
  it('is read every fifteen seconds in front and each minute behind other tabs', async () => {
    const { poller, reads } = polling(ok(1));
    poller.start();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(reads()).toBe(3);
    page.visibilityState = 'hidden';
    await vi.advanceTimersByTimeAsync(15_000 + 120_000);
    expect(reads()).toBe(6);
    poller.stop();
    await vi.advanceTimersByTimeAsync(300_000);
    expect(reads()).toBe(6);
  });

  it('stays while the server is away, and the server is asked more and more rarely', async () => {
    const { poller, reads } = polling(ok(1), { kind: 'unreachable' });
    poller.start();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(poller.state.get()).toEqual({ value: 1, failure: 'unreachable' });
    await vi.advanceTimersByTimeAsync(5_000 + 10_000 + 20_000);
    expect(reads()).toBe(5);
    poller.stop();
  });

  it('is read every few seconds while something is on its way', async () => {
    let reads = 0;
    const poller = new Poller<number>(() => Promise.resolve(ok((reads += 1))), undefined, (value) => value < 4);
    poller.start();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reads).toBe(4);
    poller.stop();
  });

  it('heals with the next good answer, be it only "unchanged"', async () => {
    const { poller } = polling(ok(1), { kind: 'unreachable' }, { kind: 'unchanged' });
    await poller.refresh();
    await poller.refresh();
    await poller.refresh();
    expect(poller.state.get()).toEqual({ value: 1, failure: null });
  });

  it('is read once more when a read was under way that may have begun too early', async () => {
    const { poller, reads } = polling(ok(1), ok(2));
    await Promise.all([poller.refresh(), poller.refresh()]);
    expect(reads()).toBe(2);
    expect(poller.state.get().value).toBe(2);
  });

  it('is asked for with the ETag of the copy at hand', async () => {
    const asked: (string | null)[] = [];
    const read = etagReader((etag) => {
      asked.push(etag);
      return Promise.resolve<Outcome<number>>(etag === null ? { kind: 'ok', value: 1, etag: '"a"' } : { kind: 'unchanged' });
    });
    await read();
    await read();
    expect(asked).toEqual([null, '"a"']);
  });
});
