import { read } from './request';
import type { Tag, Tags } from './schema';
import { createStore } from './store';

/** The catalogue of tags by their keys; empty until it is read. */
export const tags = createStore<ReadonlyMap<string, Tag>>(new Map());

export async function readTags(): Promise<void> {
  const outcome = await read<Tags>('/api/tags');
  if (outcome.kind === 'ok') tags.set(new Map(outcome.value.tags.map((tag) => [tag.key, tag])));
}
