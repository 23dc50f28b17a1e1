import { describe, expect, it, vi } from 'vitest';
import { sendCommand } from './command';

const answer = (status: number, body: object) => () => Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));
const lost = () => Promise.reject(new TypeError('connection lost'));
const noPause = () => Promise.resolve();

function server(...answers: (() => Promise<Response>)[]) {
  const bodies: string[] = [];
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    bodies.push(typeof init.body === 'string' ? init.body : '');
    return (answers[bodies.length - 1] ?? lost)();
  });
  return bodies;
}

describe('A command', () => {
  it('is sent again with the same id when its answer is lost or the server stumbles', async () => {
    const bodies = server(lost, answer(503, {}), answer(200, { version: 4 }));
    const outcome = await sendCommand('/api/conversations/c1/claim', { commandId: 'one' }, 'POST', noPause);
    expect(outcome).toMatchObject({ kind: 'ok', value: { version: 4 } });
    expect(bodies).toEqual(Array(3).fill('{"commandId":"one"}'));
  });

  it('is not sent again when it was refused', async () => {
    const bodies = server(answer(409, { title: 'Answered', code: 'answered-meanwhile', version: 9 }));
    const outcome = await sendCommand('/x', { commandId: 'one' }, 'POST', noPause);
    expect(outcome).toMatchObject({ kind: 'refused', status: 409, problem: { code: 'answered-meanwhile', version: 9 } });
    expect(bodies).toHaveLength(1);
  });

  it('gives up after a while and says so', async () => {
    const bodies = server();
    expect(await sendCommand('/x', { commandId: 'one' }, 'POST', noPause)).toEqual({ kind: 'unreachable' });
    expect(bodies).toHaveLength(4);
  });
});
