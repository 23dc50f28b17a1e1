import type { Clock } from '../../api/schema';

/** One wait on both sides, in whole minutes: as long as it felt, and what of it counts. */
export interface Waited {
  customer: number;
  team: number;
  customerTarget: number;
  teamTarget: number;
}

const minutes = (ms: number) => Math.floor(ms / 60_000);

/** How far a clock has come: until its end, or until now while it runs. */
export function waited({ startedAt, dueAt, fulfilledAt, pausedSince, explanation }: Clock, now: number): Waited {
  const start = Date.parse(startedAt);
  const spans = explanation.counted.map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) }));
  const counted = (until: number) => minutes(spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, until) - from), 0));
  const until = fulfilledAt === null ? now : Date.parse(fulfilledAt);
  return {
    customer: minutes(Math.max(0, until - start)),
    // What counts after the due instant is told once it has ended; until then the target is used up.
    team: fulfilledAt === null ? counted(pausedSince === null ? until : Date.parse(pausedSince)) : minutes(explanation.teamSeconds * 1000),
    customerTarget: minutes(Date.parse(dueAt) - start),
    // Of a running clock the server counts until it is due; only the first spans of a long target are told one by one.
    teamTarget: fulfilledAt === null ? minutes(explanation.teamSeconds * 1000) : counted(Number.POSITIVE_INFINITY),
  };
}
