import type { Clock } from '../../base/clock.js';
import { errorCodes, type ErrorCode } from '../../errors/error-codes.js';
import type { Json } from '../frame.js';
import { callIdOf } from './call-id.js';
import type { CallOwners, OwnedCall } from './call-owners.js';
import type { Member } from './member.js';
import type { SharedCall, TabMessage } from './messages.js';
import { tabToRing } from './tab-choice.js';

export interface CallRouterParts {
  readonly clock: Clock;
  readonly owners: CallOwners;
  readonly members: () => readonly Member[];
  /** How long a call may be without a tab, in milliseconds. */
  readonly orphanTimeoutMs: () => number;
  /** Ends a call that no tab has, by its id on the wire. */
  readonly hangUp: (wireId: string) => void;
  /** The server has offered its calls over the present socket. */
  readonly isOffered: () => boolean;
  /** Has the server offer them again. */
  readonly reattach: () => void;
}

/** A tab that does not take an invitation within this is frozen or stuck, in milliseconds: another one rings. */
const ringTimeoutMs = 1_500;
/** What the server offers may be a call of a tab that has not introduced itself yet; milliseconds. */
const introductionMs = 1_000;

/** Hands each call to exactly one tab, and shows it to the others. */
export class CallRouter {
  readonly #parts: CallRouterParts;
  /** What is to be done about a call later: its id on the wire → the function that cancels it. */
  readonly #timers = new Map<string, () => void>();
  /** Who asked another tab for something: the request → who asked, and who does it. */
  readonly #asked = new Map<string, { readonly by: Member; readonly of: string }>();
  #ended: { readonly by: string; readonly call: SharedCall }[] = [];
  #isShowing = false;

  constructor(parts: CallRouterParts) {
    this.#parts = parts;
  }

  dispose(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#timers.clear();
  }

  /** A message of the server about a call. */
  route(wireId: string, method: string, data: string): void {
    const { owners } = this.#parts;
    const known = owners.get(wireId);
    if (method === 'invite' && !known?.owner) this.#ring(owners.give(wireId, null, data), new Set());
    else if (known?.owner) this.#memberOf(known)?.sendOfCall(data);
    else if (method === 'attach') this.#keepOffer(known ?? owners.give(wireId, null), data);
    else if (method === 'bye' && known) this.#end(known);
    else if (method === 'bye') this.#parts.members()[0]?.sendOfCall(data); // it may overtake the invitation
  }

  /** Whether a tab may send this: only the one that has a call speaks for it. */
  mayAsk(member: Member, method: string, params: Json): boolean {
    const { owners } = this.#parts;
    const wireId = callIdOf(params);
    if (!wireId) return true;
    if (method === 'invite') owners.give(wireId, member.id);
    const call = owners.get(wireId);
    const isAllowed = !call || call.owner === member.id || (call.owner === null && method === 'bye');
    if (call && isAllowed && method === 'bye') this.#forget(call);
    return isAllowed;
  }

  /** A tab has received what was sent to it. */
  handleAcknowledged(member: Member): void {
    for (const { id, isShown } of this.#parts.owners.of(member.id)) if (!isShown) this.#cancel(id);
  }

  /** A tab shows its calls. @param ended One that is over. */
  handleShown(member: Member, calls: readonly SharedCall[], ended: SharedCall | null): void {
    const { refused, adopted } = this.#parts.owners.handleShown(member.id, calls);
    for (const { id } of refused) member.post({ type: 'release', callId: id });
    if (ended) this.#ended.push({ by: member.id, call: ended });
    for (const call of adopted) this.#resume(call, member);
    this.show();
  }

  /** Conversations of other tabs, as an earlier hub said: some of those tabs may be gone. */
  learn(calls: readonly SharedCall[]): void {
    for (const snapshot of calls) {
      const call = this.#parts.owners.learn(snapshot);
      if (call) this.#awaitPage(call);
    }
  }

  /** The server has said which calls it has. */
  handleReattached(wireIds: readonly string[]): void {
    for (const call of this.#parts.owners.all) if (!call.owner && !wireIds.includes(call.id)) this.#forget(call);
  }

  /** The socket is gone, and what was offered over it. */
  handleLost(): void {
    for (const call of this.#parts.owners.all) call.offer = null;
  }

  /** A tab is gone: what rings there rings elsewhere; a conversation waits, for its page may come back; the rest ends. */
  handleGone(member: Member): void {
    for (const call of this.#parts.owners.of(member.id)) {
      call.owner = null;
      this.#cancel(call.id);
      if (call.snapshot?.activeSince) this.#awaitPage(call);
      else if (call.invitation) this.#ring(call, new Set([member.id]));
      else this.#endHere(call);
    }
    for (const [request, { by, of }] of this.#asked) {
      if (by === member) this.#asked.delete(request);
      else if (of === member.id) this.handleDone({ request, failure: failure(errorCodes.REQUEST_TIMEOUT) });
    }
    this.show();
  }

  /** A tab is about to go: what rings there rings elsewhere. */
  pass(member: Member, callId: string): void {
    const call = this.#parts.owners.find(callId);
    if (call?.owner === member.id) this.#ring(call, new Set([member.id]));
  }

  /** A tab wants a call that another one has, or none. */
  take(member: Member, request: string, callId: string): void {
    const call = this.#parts.owners.find(callId);
    const refusal = call ? (refusalOf(call) ?? this.#refusalByOthers(call)) : errorCodes.INVALID_CALL_PARAMETERS;
    if (!call || refusal) {
      member.post({ type: 'done', request, failure: failure(refusal ?? errorCodes.INVALID_CALL_PARAMETERS) });
      return;
    }
    if (call.owner !== member.id) this.#move(call, member);
    member.post({ type: 'done', request, failure: null });
  }

  /** A tab wants the one that has a call to do something with it. */
  act(member: Member, message: Extract<TabMessage, { type: 'act' }>): void {
    const { request, callId, action } = message;
    const call = this.#parts.owners.find(callId);
    const owner = call && this.#memberOf(call);
    if (owner) {
      this.#asked.set(request, { by: member, of: owner.id });
      owner.post(message);
      return;
    }
    const canEnd = call && action === 'hangup';
    if (canEnd) this.#endHere(call);
    member.post({ type: 'done', request, failure: canEnd ? null : failure(errorCodes.REQUEST_TIMEOUT) });
  }

  handleDone({ request, failure: failed }: Pick<Extract<TabMessage, { type: 'done' }>, 'request' | 'failure'>): void {
    this.#asked.get(request)?.by.post({ type: 'done', request, failure: failed });
    this.#asked.delete(request);
  }

  /** Shows each tab the calls of the others, once for all that happens now. */
  show(): void {
    if (this.#isShowing) return;
    this.#isShowing = true;
    queueMicrotask(() => {
      this.#isShowing = false;
      const { owners, members } = this.#parts;
      const ended = this.#ended.splice(0);
      const tabs = members().length;
      for (const member of members()) {
        const calls = owners.elsewhere(member.id);
        const others = ended.filter(({ by }) => by !== member.id);
        for (const { call } of others) member.post({ type: 'elsewhere', calls, ended: call, tabs });
        if (!others.length) member.post({ type: 'elsewhere', calls, ended: null, tabs });
      }
    });
  }

  #memberOf({ owner }: OwnedCall): Member | undefined {
    return this.#parts.members().find(({ id }) => id === owner);
  }

  /** With the connection that is closed for it the server would drop a call that rings, or is being answered. */
  #refusalByOthers(call: OwnedCall): ErrorCode | null {
    const isMoving = call.offer === null && Boolean(call.snapshot?.activeSince) && this.#parts.isOffered();
    const rings = ({ invitation, snapshot }: OwnedCall): boolean => invitation !== null && !snapshot?.activeSince;
    return isMoving && this.#parts.owners.all.some(rings) ? errorCodes.INVALID_TRANSITION : null;
  }

  /** @param tried Tabs that did not take it, or are gone. */
  #ring(call: OwnedCall, tried: Set<string>): void {
    const { members, clock } = this.#parts;
    const left = members().filter(({ id, connection }) => !tried.has(id) && connection !== null);
    const signedIn = left.filter(({ isSignedIn }) => isSignedIn);
    const member = tabToRing(signedIn.length ? signedIn : left);
    if (!member || call.invitation === null) return;
    call.owner = member.id;
    call.isShown = false;
    member.sendOfCall(call.invitation);
    const ringElsewhere = (): void => {
      if (call.owner !== member.id || call.isShown || left.length < 2) return;
      member.post({ type: 'release', callId: call.snapshot?.id ?? call.id }); // it reads that when it wakes up
      this.#ring(call, new Set([...tried, member.id]));
    };
    this.#cancel(call.id);
    this.#timers.set(call.id, clock.after(ringTimeoutMs, ringElsewhere));
  }

  #move(call: OwnedCall, member: Member): void {
    const { snapshot } = call;
    this.#memberOf(call)?.post({ type: 'release', callId: snapshot?.id ?? call.id });
    this.#parts.owners.give(call.id, member.id);
    this.#cancel(call.id);
    if (snapshot && !snapshot.activeSince) {
      if (call.invitation !== null) member.sendOfCall(call.invitation);
    } else if (snapshot) {
      member.post({ type: 'restore', call: snapshot });
      this.#resume(call, member);
    }
    this.show();
  }

  /** A conversation without a tab waits for its page, or for another one. */
  #awaitPage(call: OwnedCall): void {
    const { clock, orphanTimeoutMs } = this.#parts;
    const { snapshot } = call;
    if (snapshot) call.snapshot = { ...snapshot, state: 'reconnecting', ...{ interruption: 'page-reloaded' } };
    const end = (): void => this.#endHere(call);
    this.#timers.set(call.id, clock.after(orphanTimeoutMs(), end));
  }

  /** A conversation goes on in another page: over what the server offers already, or will again. */
  #resume(call: OwnedCall, member: Member): void {
    const { clock, isOffered, reattach } = this.#parts;
    const { offer } = call;
    this.#cancel(call.id);
    call.offer = null;
    if (offer !== null) member.sendOfCall(offer);
    else if (call.snapshot?.activeSince && isOffered()) {
      this.#timers.set(
        call.id,
        clock.after(0, () => reattach()),
      );
    }
  }

  #keepOffer(call: OwnedCall, data: string): void {
    call.offer = data;
    if (call.snapshot) return; // it waits for a tab
    const decide = (): void => {
      if (!call.snapshot && !call.owner) this.#endHere(call); // nobody may listen in on a call that none of us had
    };
    this.#timers.set(call.id, this.#parts.clock.after(introductionMs, decide));
  }

  #endHere(call: OwnedCall): void {
    this.#parts.hangUp(call.id);
    this.#end(call);
  }

  /** A call that no tab has is over. */
  #end(call: OwnedCall): void {
    const { snapshot } = call;
    const over = { state: 'done', endedAt: this.#parts.clock.wallTime(), termination: { endedBy: 'remote' } };
    if (snapshot) this.#ended.push({ by: '', call: { ...snapshot, ...over } });
    this.#forget(call);
  }

  #forget({ id }: OwnedCall): void {
    this.#cancel(id);
    this.#parts.owners.forget(id);
    this.show();
  }

  #cancel(wireId: string): void {
    this.#timers.get(wireId)?.();
    this.#timers.delete(wireId);
  }
}

/** Why a call cannot go to another tab; null if it can: it rings, or it was answered. */
function refusalOf({ snapshot, invitation }: OwnedCall): ErrorCode | null {
  if (snapshot?.activeSince) return null;
  const rings = snapshot?.direction === 'inbound' && snapshot.state === 'ringing' && invitation !== null;
  return rings ? null : errorCodes.INVALID_TRANSITION;
}

const failure = (code: ErrorCode) => ({ code, detail: '' });
