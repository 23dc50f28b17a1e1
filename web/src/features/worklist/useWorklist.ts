import { useEffect, useMemo } from 'react';
import type { ConversationState } from '../../api/schema';
import { useStore } from '../../api/store';
import { WorklistModel, type WorklistState } from './worklistModel';

export function useWorklist(list: ConversationState, month: string | null): { model: WorklistModel; state: WorklistState } {
  const model = useMemo(() => new WorklistModel(list, month), [list, month]);
  useEffect(() => {
    model.start();
    return () => model.stop();
  }, [model]);
  return { model, state: useStore(model.state) };
}
