import { put, read, write, type Outcome } from '../../api/request';
import type { DraftState as OnServer } from '../../api/schema';
import type { DraftBox } from './draftBox';

/** So long after the last key; whoever types on and on is stored all the same. */
const QUIET = 1_500;
const LONGEST = 6_000;
const AGAIN = 10_000;

/** Keeps a draft and the server's copy of it together, so that every device of the person has it. Without the server the browser's copy stands. */
export class DraftSync {
  private readonly box: DraftBox;
  private readonly path: string;
  private version = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitingSince = 0;
  private pushing = false;

  constructor(box: DraftBox, conversationId: string) {
    this.box = box;
    this.path = `/api/conversations/${encodeURIComponent(conversationId)}/draft`;
  }

  start(): () => void {
    const stopFollowing = this.box.state.subscribe(this.soon);
    const onVisibility = () => void (document.visibilityState === 'visible' ? this.look() : this.push());
    const onOnline = () => void this.push();
    document.addEventListener('visibilitychange', onVisibility);
    window.addEventListener('focus', onVisibility);
    window.addEventListener('online', onOnline);
    return () => {
      stopFollowing();
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('focus', onVisibility);
      window.removeEventListener('online', onOnline);
      clearTimeout(this.timer);
      void this.push();
    };
  }

  /** With each version of the conversation: it may have been sent from another device. */
  follow(version: number): void {
    this.version = version;
    void this.look();
  }

  private async look(): Promise<void> {
    const outcome = await read<OnServer>(this.path);
    if (outcome.kind !== 'ok' || this.pushing) return;
    this.box.meet(outcome.value);
    await this.push();
  }

  private readonly soon = (): void => {
    const { draft, other } = this.box.state.get();
    if (draft.stored || other) return;
    const now = performance.now();
    if (this.waitingSince === 0) this.waitingSince = now;
    clearTimeout(this.timer);
    // What was sent is gone everywhere at once.
    this.timer = setTimeout(() => void this.push(), draft.text === '' ? 0 : Math.min(QUIET, Math.max(0, this.waitingSince + LONGEST - now)));
  };

  private async push(): Promise<void> {
    const { draft, other } = this.box.state.get();
    if (draft.stored || other || this.pushing) return;
    clearTimeout(this.timer);
    this.waitingSince = 0;
    this.pushing = true;
    const revision = draft.revision + 1;
    const outcome: Outcome<OnServer> = draft.text === ''
      ? await write<OnServer>(`${this.path}?revision=${revision}`, null, 'DELETE')
      : await put<OnServer>(this.path, { text: draft.text, answers: draft.postKey, basedOnVersion: this.version, revision });
    this.pushing = false;
    if (outcome.kind === 'ok') this.box.stored(draft, outcome.value.revision);
    else if (outcome.kind === 'refused' && outcome.status === 409) this.box.meet(outcome.body as OnServer);
    else if (outcome.kind === 'unreachable') this.timer = setTimeout(() => void this.push(), AGAIN);
  }
}
