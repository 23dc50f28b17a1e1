const PREFIX = 'socialinbox:';

/** What this browser keeps for a person. A browser may refuse to keep anything: then there is nothing to recall. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Tells when another window of this browser remembers something else, with what was kept before. */
export function followMemory(key: string, changed: (before: string | null) => void): () => void {
  const listener = (event: StorageEvent) => {
    if (event.key === PREFIX + key) changed(event.oldValue);
  };
  window.addEventListener('storage', listener);
  return () => window.removeEventListener('storage', listener);
}

/** False when the browser would not keep it. */
export function remember(key: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + key);
    else localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}
