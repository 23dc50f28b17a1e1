import { useEffect } from 'react';
import type { Rule as StoredRule, RuleEffect as StoredEffect, StoredRules as Stored } from '../../../api/schema';
import { useStore } from '../../../api/store';
import type { Recipient } from '../book/book';
import { DraftOf } from '../book/draft';

export interface RuleEffect extends Omit<StoredEffect, 'notify'> {
  readonly notify: readonly Recipient[];
}

export interface Rule extends Omit<StoredRule, 'then'> {
  readonly then: RuleEffect;
}

export interface StoredRules extends Omit<Stored, 'rules'> {
  readonly rules: readonly Rule[];
}

/** As they are sent: lines that hold nothing were for typing only. */
export const rulesBody = ({ rules }: { readonly rules: readonly Rule[] }) => ({
  rules: rules.map((rule) => ({ ...rule, when: { ...rule.when, words: filled(rule.when.words), authors: filled(rule.when.authors) } })),
});

const filled = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim()).filter((line) => line !== '');

export const rulesDraft = new DraftOf<StoredRules>('/api/rules', rulesBody);

export function useRules() {
  const draft = useStore(rulesDraft.state);
  useEffect(() => void rulesDraft.load(), []);
  const present = draft.changed ?? draft.stored;
  return {
    ...draft,
    rules: present?.rules ?? null,
    // What a stored rule names and is gone is wrong before anybody changes anything.
    errors: draft.changed === null && draft.stored ? draft.stored.problems : draft.errors,
    set: (rules: readonly Rule[]) => {
      if (present) rulesDraft.change({ ...present, rules });
    },
  };
}
