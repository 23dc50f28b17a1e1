import { createContext } from 'react';
import type { Account, People, Tag } from '../../../api/schema';

interface RuleNames {
  accounts: readonly Account[];
  people: People['people'];
  tags: readonly Tag[];
}

/** What a rule can name. */
export const NamesContext = createContext<RuleNames>({ accounts: [], people: [], tags: [] });
