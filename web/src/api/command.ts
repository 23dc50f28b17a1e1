import { write, type Outcome } from './request';

const PAUSES = [400, 1200, 3000];

/** Makes the id by which a repeated command is recognised. */
export const newId = (): string => crypto.randomUUID();

/**
 * Sends a command until it is answered, always with the same id: a request whose answer was lost may have been done, and doing
 * it again is harmless.
 */
export async function sendCommand<T>(path: string, body: { commandId: string }, method: 'POST' | 'DELETE' = 'POST', pause: (ms: number) => Promise<void> = wait): Promise<Outcome<T>> {
  let outcome = await write<T>(path, body, method);
  for (const ms of PAUSES) {
    if (outcome.kind !== 'unreachable') break;
    await pause(ms);
    outcome = await write<T>(path, body, method);
  }
  return outcome;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
