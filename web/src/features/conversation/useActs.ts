import { useState } from 'react';
import type { Category, Conversation, Person, Priority } from '../../api/schema';
import { readTags } from '../../api/tags';
import { useCommand, type CommandWish } from '../../api/useCommand';
import { useText } from '../../i18n/useText';
import type { Action } from '../../ui/actions';
import { announce } from '../../ui/announce';
import type { Snooze } from './SnoozeDialog';

/** What is asked before something is done. */
export type Asking = { what: 'snooze' | 'pause' | 'assign' | 'tag' | 'priority' | 'category' | 'join' } | { what: 'close'; posts: readonly string[] } | null;

export interface Acts {
  /** In the order of their weight: the first ones stand as buttons. */
  offered: readonly (Action & { main?: boolean })[];
  busy: boolean;
  asking: Asking;
  stop: () => void;
  close: (reason: string, note: string) => void;
  pause: (reason: string, note: string) => void;
  snooze: (snooze: Snooze) => void;
  assign: (to: Person | null) => void;
  tag: (tag: string) => void;
  prioritise: (priority: Priority | null) => void;
  categorise: (category: Category | null) => void;
  join: (other: string) => void;
}

/** What a person can do with the whole conversation in its present state, and how it is done. */
export function useActs(conversation: Conversation, me: string): Acts {
  const text = useText();
  const { busy, run } = useCommand(conversation.conversationId);
  const [asking, setAsking] = useState<Asking>(null);
  const { state, claimedBy, labels } = conversation;
  const mine = claimedBy?.id === me;
  const waits = state === 'open' || state === 'parked' || state === 'snoozed';
  const undo = (back: () => void) => ({ label: text.t('close.undo'), run: back });
  const done = (wish: CommandWish) => {
    setAsking(null);
    void run(wish);
  };

  const release = { verb: 'release', patch: { claimedBy: null }, done: text.t('claim.released') };
  const claim = async () => {
    // The server gives away only what nobody holds: taking over is two steps, and the timeline tells both.
    if (claimedBy && (!(await run(release)) || mine)) return;
    await run({ verb: 'claim', done: text.t('claim.claimed') });
  };
  const back = (verb: 'reopen' | 'resume' | 'wake' | 'queue', from: Conversation['state'], words: string) => () => void run({ verb, patch: { left: from }, done: words });
  const reopen = back('reopen', 'closed', text.t('close.reopened'));
  const resume = back('resume', 'parked', text.t('pause.resumed'));
  const wake = back('wake', 'snoozed', text.t('snooze.woken'));
  const copy = () => void navigator.clipboard.writeText(window.location.href).then(() => announce(text.t('copy.done')));

  const acts = {
    claim: { id: 'claim', words: text.t(mine ? 'claim.release' : claimedBy ? 'claim.takeOver' : 'claim.claim'), icon: 'hand', shortcut: 'c', main: true, run: () => void claim() },
    close: { id: 'close', words: text.t('close.close'), icon: 'check', shortcut: 'e', main: true, run: () => setAsking({ what: 'close', posts: conversation.posts.filter((post) => post.pending).map((post) => post.postKey) }) },
    resume: { id: 'resume', words: text.t('pause.resume'), icon: 'undo', shortcut: 'h', main: true, run: resume },
    wake: { id: 'wake', words: text.t('snooze.wake'), icon: 'undo', shortcut: 's', main: true, run: wake },
    pause: { id: 'pause', words: text.t('pause.pause'), icon: 'pause', shortcut: 'h', run: () => setAsking({ what: 'pause' }) },
    snooze: { id: 'snooze', words: text.t('snooze.snooze'), icon: 'clock', shortcut: 's', main: true, run: () => setAsking({ what: 'snooze' }) },
    assign: { id: 'assign', words: text.t('assign.assign'), icon: 'person', shortcut: 'a', run: () => setAsking({ what: 'assign' }) },
    tag: { id: 'tag', words: text.t('tag.tag'), icon: 'tag', shortcut: 't', run: () => setAsking({ what: 'tag' }) },
    priority: { id: 'priority', words: text.t('labels.setPriority'), icon: 'flag', shortcut: 'p', run: () => setAsking({ what: 'priority' }) },
    category: { id: 'category', words: text.t('labels.setCategory'), icon: 'list', run: () => setAsking({ what: 'category' }) },
    reopen: { id: 'reopen', words: text.t('close.reopen'), icon: 'undo', main: true, run: reopen },
    rescue: { id: 'rescue', words: text.t('rescue.rescue'), icon: 'inbox', main: true, run: back('queue', 'filtered', text.t('rescue.done')) },
    join: { id: 'join', words: text.t('join.join'), icon: 'link', shortcut: 'g', run: () => setAsking({ what: 'join' }) },
    copy: { id: 'copy', words: text.t('conversation.copyLink'), icon: 'link', run: copy },
  } satisfies Record<string, Action & { main?: boolean }>;

  const labelling = [acts.tag, acts.priority, acts.category, ...(conversation.joinedTo === null ? [acts.join] : []), acts.copy];
  const offered = state === 'closed' ? [acts.reopen, ...labelling]
    : state === 'filtered' ? [acts.rescue, ...labelling]
    : [acts.claim, acts.close, ...(state === 'parked' ? [acts.resume, acts.snooze] : state === 'snoozed' ? [acts.wake, acts.pause] : [acts.snooze, acts.pause]), acts.assign, ...labelling];

  return {
    offered,
    busy,
    asking: waits || asking === null || ['tag', 'priority', 'category', 'join'].includes(asking.what) ? asking : null,
    stop: () => setAsking(null),
    close: (reason, note) => done({ verb: 'close', body: { reason, posts: asking?.what === 'close' ? asking.posts : [], ...(note ? { note } : {}) }, patch: { left: state }, done: text.t('close.closed'), undo: undo(reopen) }),
    pause: (reason, note) => done({ verb: 'pause', body: { reason, ...(note ? { note } : {}) }, patch: { left: state }, done: text.t('pause.paused'), undo: undo(resume) }),
    snooze: (snooze) => done({ verb: 'snooze', body: snooze, patch: { left: state }, done: snooze.until === null ? text.t('snooze.forCustomer') : text.t('snooze.snoozed', { until: text.soon(new Date(snooze.until)) }), undo: undo(wake) }),
    assign: (to) => {
      if (to?.id === claimedBy?.id) setAsking(null);
      else done({ verb: 'assign', body: { to: to?.id ?? null, seen: conversation.version }, patch: { claimedBy: to === null ? null : { id: to.id, name: to.name } }, done: to === null ? text.t('assign.toNobody') : text.t('assign.assigned', { name: to.name }),
        undo: undo(() => void run({ verb: 'assign', body: { to: claimedBy?.id ?? null }, patch: { claimedBy: claimedBy ?? null }, done: text.t('assign.undone') })) });
    },
    tag: (tag) => void run({ verb: 'tag', body: labels.tags.includes(tag) ? { remove: [tag] } : { add: [tag] }, done: text.t('tag.changed') }).then(readTags),
    prioritise: (priority) => done({ verb: 'priority', body: { priority }, patch: { priority: priority ?? labels.foundPriority }, done: text.t('labels.prioritySet') }),
    join: (other) => done({ verb: 'join', body: { into: other }, done: text.t('join.joined'), undo: undo(() => void run({ verb: 'unjoin', body: { from: other }, done: text.t('join.parted') })) }),
    categorise: (category) => done({ verb: 'category', body: { category }, patch: { category: category ?? labels.foundCategory }, done: text.t('labels.categorySet') }),
  };
}
