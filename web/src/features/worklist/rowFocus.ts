const ROW = 'a[data-row]';

export const rowOf = (list: ParentNode, conversationId: string): HTMLAnchorElement | null =>
  [...list.querySelectorAll<HTMLAnchorElement>(ROW)].find((row) => row.dataset.row === conversationId) ?? null;

export const focusedRow = (list: HTMLElement | null): string | null =>
  (list?.contains(document.activeElement) ? document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row : null) ?? null;

export function focusRow(conversationId: string): void {
  rowOf(document, conversationId)?.focus();
}

/** The row that must not move: under the focus, under the pointer, or the first in view of a scrolled list. */
export function rowInView(list: HTMLElement | null): string | null {
  if (!list) return null;
  const pointed = list.querySelector<HTMLElement>(`${ROW}:hover`);
  const looked = focusedRow(list) ?? pointed?.dataset.row;
  if (looked) return looked;
  if (list.scrollTop <= 0) return null;
  const edge = list.getBoundingClientRect().top;
  const first = [...list.querySelectorAll<HTMLAnchorElement>(ROW)].find((row) => row.getBoundingClientRect().bottom > edge);
  return first?.dataset.row ?? null;
}
