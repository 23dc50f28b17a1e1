import { expect, it } from 'vitest';
import { peopleDraft } from './people/usePeople';
import { keepUnsavedFor } from './unsaved';

it('What one person did not save is gone for the next, and kept for who signs in again', () => {
  keepUnsavedFor('carla');
  peopleDraft.change({ version: 1, people: [], teams: [], administrators: [] });

  keepUnsavedFor('carla');
  expect(peopleDraft.state.get().changed).not.toBeNull();

  keepUnsavedFor('dario');
  expect(peopleDraft.state.get().changed).toBeNull();
});
