const BETWEEN = /[\s/·:(-]+/;

const plain = (words: string) => words.toLocaleLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{Mn}/gu, '');

/** Those whose words begin with all that was typed, whatever the case and the dots above letters; the label counts before the hint, and one that is all that was typed before one that goes on. */
export function matching<T extends { label: string; hint?: string }>(options: readonly T[], typed: string): readonly T[] {
  const sought = plain(typed).split(BETWEEN).filter(Boolean);
  if (sought.length === 0) return options;
  const begins = (words: string) => sought.every((part) => plain(words).split(BETWEEN).some((word) => word.startsWith(part)));
  const labelled = options.filter((option) => begins(option.label));
  const hinted = options.filter((option) => !labelled.includes(option) && begins(`${option.label} ${option.hint ?? ''}`));
  const whole = labelled.filter((option) => plain(option.label) === plain(typed.trim()));
  return [...whole, ...labelled.filter((option) => !whole.includes(option)), ...hinted];
}
