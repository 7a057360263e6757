import { wireIdOf, type SharedCall } from './messages.js';

/** A call of the session, and which tab has its audio. */
export interface OwnedCall {
  /** Its id on the wire. */
  readonly id: string;
  /** null while no tab has it: the one that had it is gone. */
  owner: string | null;
  /** As its tab showed it last; null before it did. */
  snapshot: SharedCall | null;
  /** The tab that has it now has shown it. */
  isShown: boolean;
  /** The invitation as it came, to be handed to another tab while the call rings. */
  invitation: string | null;
  /** What the server offered while no tab had it. */
  offer: string | null;
}

/** Which tab has which call: exactly one each. */
export class CallOwners {
  readonly #calls = new Map<string, OwnedCall>();

  get all(): readonly OwnedCall[] {
    return [...this.#calls.values()];
  }

  get(wireId: string): OwnedCall | undefined {
    return this.#calls.get(wireId);
  }

  /** By the id that tabs use for it. */
  find(callId: string): OwnedCall | undefined {
    return this.all.find(({ id, snapshot }) => snapshot?.id === callId || id === callId);
  }

  of(tab: string): readonly OwnedCall[] {
    return this.all.filter(({ owner }) => owner === tab);
  }

  /** What a tab shows of the others' calls. */
  elsewhere(tab: string): readonly SharedCall[] {
    return this.all.flatMap(({ owner, snapshot }) => (snapshot && owner !== tab ? [snapshot] : []));
  }

  /** A call begins in a tab, or comes over to it. */
  give(wireId: string, owner: string | null, invitation: string | null = null): OwnedCall {
    const known = this.#calls.get(wireId);
    const call = known ?? { id: wireId, owner, snapshot: null, isShown: false, invitation, offer: null };
    call.owner = owner;
    call.isShown = false;
    call.invitation ??= invitation;
    this.#calls.set(wireId, call);
    return call;
  }

  /** What an earlier hub said of a call, whose tab may be gone. Null if it is known. */
  learn(snapshot: SharedCall): OwnedCall | null {
    const id = wireIdOf(snapshot);
    if (this.#calls.has(id)) return null;
    const call = this.give(id, null);
    call.snapshot = snapshot;
    return call;
  }

  forget(wireId: string): void {
    this.#calls.delete(wireId);
  }

  /**
   * A tab shows its calls. Returns those that another tab has, which it has to release, and those that no tab had: they
   * are its own from now on.
   */
  handleShown(tab: string, snapshots: readonly SharedCall[]): { refused: SharedCall[]; adopted: OwnedCall[] } {
    const [refused, adopted]: [SharedCall[], OwnedCall[]] = [[], []];
    for (const snapshot of snapshots) {
      const id = wireIdOf(snapshot);
      const known = this.#calls.get(id);
      if (known?.owner && known.owner !== tab) {
        refused.push(snapshot);
        continue;
      }
      const wasLost = known?.owner === null;
      const call = known?.owner === tab ? known : this.give(id, tab);
      if (wasLost) adopted.push(call);
      call.snapshot = snapshot;
      call.isShown = true;
    }
    const shown = new Set(snapshots.map(wireIdOf));
    for (const { id, isShown } of this.of(tab)) if (isShown && !shown.has(id)) this.forget(id);
    return { refused, adopted };
  }
}
