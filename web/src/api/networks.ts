import { read } from './request';
import { createStore } from './store';
import type { Network, Networks } from './schema';

/** Networks by their stable name; empty until they are read. */
export const networks = createStore<ReadonlyMap<string, Network>>(new Map());

export async function readNetworks(): Promise<void> {
  const outcome = await read<Networks>('/api/networks');
  if (outcome.kind === 'ok') networks.set(new Map(outcome.value.networks.map((network) => [network.name, network])));
}

export function networkName(known: ReadonlyMap<string, Network>, name: string): string {
  return known.get(name)?.displayName ?? name;
}
