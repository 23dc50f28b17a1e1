const ROW = 'a[data-row]';

/** Moves the focus to a neighbour of the focused row, or of the opened one. */
export function stepRow(list: HTMLElement | null, step: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLAnchorElement>(ROW) ?? [])];
  const focused = rows.indexOf(document.activeElement as HTMLAnchorElement);
  const from = focused >= 0 ? focused : rows.findIndex((row) => row.ariaCurrent === 'true');
  const target = rows[from < 0 ? 0 : Math.min(Math.max(from + step, 0), rows.length - 1)];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

export function focusRow(conversationId: string): void {
  [...document.querySelectorAll<HTMLAnchorElement>(ROW)].find((row) => row.dataset.row === conversationId)?.focus();
}

/** The row that must not move: under the focus, under the pointer, or the first in view of a scrolled list. */
export function rowInView(list: HTMLElement | null): string | null {
  if (!list) return null;
  const looked = list.querySelector<HTMLAnchorElement>(`${ROW}:focus`) ?? list.querySelector<HTMLAnchorElement>(`${ROW}:hover`);
  if (looked) return looked.dataset.row ?? null;
  if (list.scrollTop <= 0) return null;
  const edge = list.getBoundingClientRect().top;
  const first = [...list.querySelectorAll<HTMLAnchorElement>(ROW)].find((row) => row.getBoundingClientRect().bottom > edge);
  return first?.dataset.row ?? null;
}
