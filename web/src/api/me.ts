import { put, read } from './request';
import type { Me, Person, PersonalSettings } from './schema';
import { createStore } from './store';

/** How whoever is signed in likes the inbox, on every device; null until it was read. */
export const mySettings = createStore<PersonalSettings | null>(null);

export const myself = createStore<Person | null>(null);

/** Null where it could not be read. */
export async function readMe(): Promise<PersonalSettings | null> {
  const outcome = await read<Me>('/api/me');
  if (outcome.kind !== 'ok') return null;
  myself.set(outcome.value.person);
  mySettings.set(outcome.value.settings);
  return outcome.value.settings;
}

/** Takes effect at once; false when the server could not keep it. */
export async function changeMySettings(change: Partial<PersonalSettings>): Promise<boolean> {
  const before = mySettings.get();
  if (!before) return false;
  const next = { ...before, ...change };
  mySettings.set(next);
  const outcome = await put<Me>('/api/me', next);
  if (outcome.kind === 'ok') return true;
  mySettings.set(before);
  return false;
}
