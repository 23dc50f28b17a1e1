import { describe, expect, it } from 'vitest';
import { insertAt } from './insertAt';

describe('What is inserted', () => {
  it('stands where the cursor is, apart from the word before it', () => expect(insertAt('Hallo Jana', 5, 5, '👋')).toEqual({ text: 'Hallo 👋 Jana', cursor: 8 }));
  it('takes the place of what is selected', () => expect(insertAt('Hallo Jana', 6, 10, 'Lukas')).toEqual({ text: 'Hallo Lukas', cursor: 11 }));
  it('needs no second space', () => expect(insertAt('Hallo ', 6, 6, '👋').text).toBe('Hallo 👋'));
});
