import { describe, expect, it } from 'vitest';
import type { Moderation } from '../../api/schema';
import { failedOf, standingOf } from './moderationOf';

const wish = (act: Moderation['act'], state: Moderation['state']): Moderation => ({ act, state, by: { id: 'ada', name: 'Ada' }, at: '2026-09-14T09:00:00Z' });

describe('What a person sees of a hidden or liked post', () => {
  it.each([
    ['nothing was asked', [], false, false],
    ['it is being hidden', [wish('hide', 'queued')], true, false],
    ['it is hidden and liked', [wish('hide', 'done'), wish('like', 'done')], true, true],
    ['it is shown again', [wish('unhide', 'done')], false, false],
    ['the network would not hide it', [wish('hide', 'failed')], false, false],
    ['the network would not show it again', [wish('unhide', 'failed')], true, false],
  ] as const)('%s', (_, moderations, hidden, liked) => {
    expect(standingOf({ moderations })).toEqual({ hidden, liked });
  });

  it('what the network refused is told', () => {
    expect(failedOf({ moderations: [wish('hide', 'failed'), wish('like', 'done')] }).map((one) => one.act)).toEqual(['hide']);
  });
});
