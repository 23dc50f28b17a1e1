import { useEffect, useState } from 'react';
import { read } from './request';

interface Reading<T> {
  value: T | null;
  failed: boolean;
  again: () => void;
}

/** What stands at `path`, read once; null until it came. `again` reads it anew. */
export function useRead<T>(path: string): Reading<T> {
  const [turn, setTurn] = useState(0);
  const [answer, setAnswer] = useState<{ path: string; value: T | null; failed: boolean } | null>(null);
  useEffect(() => {
    let wanted = true;
    void read<T>(path).then((outcome) => {
      if (wanted) setAnswer((before) => (outcome.kind === 'ok' ? { path, value: outcome.value, failed: false } : { path, value: before?.path === path ? before.value : null, failed: true }));
    });
    return () => {
      wanted = false;
    };
  }, [path, turn]);
  const present = answer?.path === path ? answer : null;
  return { value: present?.value ?? null, failed: present?.failed ?? false, again: () => setTurn((each) => each + 1) };
}
