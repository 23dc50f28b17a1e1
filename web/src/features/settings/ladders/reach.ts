import { createContext } from 'react';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** The people and channels that a rung can name. */
export const ReachContext = createContext<{ people: readonly Named[]; channels: readonly Named[] }>({ people: [], channels: [] });
