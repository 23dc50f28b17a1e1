import { FILTERS, type FilterKind } from '../../ui/views';

export interface Filter {
  kind: FilterKind;
  value: string;
}

export const filtersOf = (query: string): Filter[] =>
  [...new URLSearchParams(query)].flatMap(([name, value]) => {
    const kind = FILTERS.find((each) => each === name);
    return kind ? [{ kind, value }] : [];
  });

const written = (filters: readonly Filter[]) => new URLSearchParams(filters.map(({ kind, value }) => [kind, value])).toString();

/** With the filter where it was missing, without it where it stood. */
export function toggled(query: string, { kind, value }: Filter): string {
  const filters = filtersOf(query);
  const others = filters.filter((each) => each.kind !== kind || each.value !== value);
  return written(others.length === filters.length ? [...filters, { kind, value }] : others);
}

/** A saved view's filters as a query. */
export const queryOf = (filters: Readonly<Record<string, readonly string[]>>): string =>
  written(FILTERS.flatMap((kind) => (filters[kind] ?? []).map((value) => ({ kind, value }))));

export const asSaved = (query: string): Record<string, string[]> =>
  Object.fromEntries(FILTERS.map((kind) => [kind, filtersOf(query).filter((filter) => filter.kind === kind).map(({ value }) => value)] as const).filter(([, values]) => values.length > 0));
