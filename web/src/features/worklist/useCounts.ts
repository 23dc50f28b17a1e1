import { useEffect } from 'react';
import { changes } from '../../api/changes';
import type { ViewCounts } from '../../api/schema';
import { usePolled } from '../../api/usePolled';

/** How much lies in each view, asked again at once when somebody here has changed something. */
export function useCounts(): ViewCounts | null {
  const { value, refresh } = usePolled<ViewCounts>('/api/worklist/counts');
  useEffect(() => changes.subscribe(() => void refresh()));
  return value;
}
