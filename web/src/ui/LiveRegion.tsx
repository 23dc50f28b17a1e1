import { useStore } from '../api/store';
import { announcement } from './announce';

export function LiveRegion() {
  return <div className="visually-hidden" role="status" aria-live="polite">{useStore(announcement)}</div>;
}
