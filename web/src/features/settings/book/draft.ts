import { put, read } from '../../../api/request';
import type { FieldError } from '../../../api/schema';
import { createStore, type Store } from '../../../api/store';

/** What a person is changing: the stored state, the changed one, and what the server said about it. */
export interface Draft<T extends object> {
  readonly stored: T | null;
  readonly etag: string | null;
  /** Null: nothing is changed. */
  readonly changed: T | null;
  readonly errors: readonly FieldError[];
  readonly trouble: 'load' | 'save' | 'overtaken' | 'notAllowed' | null;
  readonly saving: boolean;
}

/** A document that is read and written whole, with what was not saved yet. It outlives the page that shows it. */
export class DraftOf<T extends object> {
  readonly state: Store<Draft<T>> = createStore<Draft<T>>({ stored: null, etag: null, changed: null, errors: [], trouble: null, saving: false });
  private readonly path: string;
  private readonly body: (value: T) => object;

  constructor(path: string, body: (value: T) => object = (value) => value) {
    this.path = path;
    this.body = body;
  }

  /** Reads what is stored. A change stays based on what it was made from, so that it overwrites nothing that came later. */
  async load(): Promise<void> {
    const outcome = await read<T>(this.path);
    if (this.state.get().changed !== null) return;
    if (outcome.kind === 'ok') this.set({ stored: outcome.value, etag: outcome.etag, trouble: null });
    else if (this.state.get().stored === null) this.set({ trouble: 'load' });
  }

  change(value: T): void {
    this.set({ changed: value });
  }

  discard(): void {
    this.set({ changed: null, errors: [], trouble: null });
  }

  /** What somebody else saved meanwhile is shown instead of what was changed here. */
  async takeTheirs(): Promise<void> {
    this.discard();
    await this.load();
  }

  async save(): Promise<boolean> {
    const { changed, etag, saving } = this.state.get();
    if (changed === null || saving) return false;
    this.set({ saving: true, errors: [], trouble: null });
    const outcome = await put<T>(this.path, this.body(changed), etag);
    if (outcome.kind !== 'ok') {
      const errors = outcome.kind === 'refused' ? outcome.errors : [];
      this.set({ saving: false, errors, trouble: errors.length > 0 ? null : troubleOf(outcome.kind === 'refused' ? outcome.status : 0) });
      return false;
    }

    // What was typed while it was being saved is a change of its own.
    const later = this.state.get().changed;
    this.set({ saving: false, stored: outcome.value, etag: outcome.etag, changed: later === changed ? null : later });
    return true;
  }

  private set(patch: Partial<Draft<T>>): void {
    this.state.set({ ...this.state.get(), ...patch });
  }
}

function troubleOf(status: number): Draft<object>['trouble'] {
  if (status === 412 || status === 409) return 'overtaken';
  return status === 403 ? 'notAllowed' : 'save';
}
