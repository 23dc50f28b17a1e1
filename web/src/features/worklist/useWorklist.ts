import { useEffect, useMemo } from 'react';
import { useStore } from '../../api/store';
import { WorklistModel, type WorklistState } from './worklistModel';

/** The list at `path`, kept fresh while it is shown. */
export function useWorklist(path: string): { model: WorklistModel; state: WorklistState } {
  const model = useMemo(() => new WorklistModel(path), [path]);
  useEffect(() => {
    model.start();
    return () => model.stop();
  }, [model]);
  return { model, state: useStore(model.state) };
}
