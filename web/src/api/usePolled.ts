import { useEffect, useMemo } from 'react';
import { etagReader, Poller, type Polled } from './poller';
import { read } from './request';
import { useStore } from './store';

/** What stands at `path`, kept fresh while the component is shown. */
export function usePolled<T>(path: string): Polled<T> & { refresh: () => Promise<void> } {
  const poller = useMemo(() => new Poller<T>(etagReader((etag) => read<T>(path, etag))), [path]);
  useEffect(() => {
    poller.start();
    return () => poller.stop();
  }, [poller]);
  return { ...useStore(poller.state), refresh: () => poller.refresh() };
}
