const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A word that nobody writes by chance, and that can be read aloud. */
export function testWord(): string {
  const random = crypto.getRandomValues(new Uint8Array(6));
  return `TEST${[...random].map((byte) => LETTERS[byte % LETTERS.length]).join('')}`;
}
