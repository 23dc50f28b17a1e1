import type { PersonRef } from '../../api/schema';

/** Whom a note mentions: an @ and the whole name. Of two names that begin alike the longer one is meant. */
export function mentionsIn(text: string, people: readonly PersonRef[]): string[] {
  let rest = text;
  const found: string[] = [];
  for (const person of [...people].sort((a, b) => b.name.length - a.name.length)) {
    const called = `@${person.name}`;
    if (!rest.includes(called)) continue;
    rest = rest.replaceAll(called, '');
    found.push(person.id);
  }
  return found;
}
