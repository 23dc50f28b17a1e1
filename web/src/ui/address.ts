import { createStore, useStore } from '../api/store';

const address = createStore(here());

function here(): string {
  return window.location.pathname + window.location.search;
}

window.addEventListener('popstate', () => address.set(here()));

/** The path and query that the page shows. */
export const useAddress = (): string => useStore(address);

export function go(href: string): void {
  if (href === here()) return;
  window.history.pushState(null, '', href);
  address.set(here());
}
