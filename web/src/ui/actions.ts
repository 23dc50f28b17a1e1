import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../api/store';
import type { IconName } from './Icon';
import { useShortcut } from './shortcuts';

/** Something that a person can do now. */
export interface Action {
  id: string;
  words: string;
  icon: IconName;
  /** The single key that does it. */
  shortcut?: string;
  run: () => void;
}

/** What can be done on the page as it is: the command palette lists it. */
export const actions = createStore<readonly Action[]>([]);

/** Offers actions while the component is shown; each has its key. */
export function useActions(offered: readonly Action[]): void {
  const run = useEffectEvent((id: string) => offered.find((action) => action.id === id)?.run());
  const shape = JSON.stringify(offered.map(({ id, words, icon, shortcut }) => ({ id, words, icon, shortcut })));
  useEffect(() => {
    const mine = (JSON.parse(shape) as Omit<Action, 'run'>[]).map((action) => ({ ...action, run: () => run(action.id) }));
    actions.set([...mine, ...actions.get()]);
    return () => actions.set(actions.get().filter((action) => !mine.includes(action)));
  }, [shape]);
  useShortcut(offered.flatMap((action) => action.shortcut ?? []), (key) => offered.find((action) => action.shortcut === key)?.run());
}
