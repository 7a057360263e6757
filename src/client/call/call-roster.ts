import { errorCodes } from '../errors/error-codes.js';
import { checkCallOptions } from '../config/call-options.js';
import type { CallOptions } from '../config/options.js';
import type { Settings } from '../config/settings.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import { text, type Json } from '../signaling/frame.js';
import { Call, type CallHandlers } from './call.js';
import type { CallParts } from './call-parts.js';
import { currentIdOf, wireId, type CallSnapshot } from './call-snapshot.js';
import type { CallStart } from './call-start.js';
import { isEstablished, type InterruptionReason } from './call-state.js';
import { isMoved } from './moved.js';
import { normalClearing, userBusy } from './termination.js';

/** Servers do not keep calls of a computer that is asleep for longer, in milliseconds. */
const longestSleepMs = 90_000;

/** Calls beyond this number do not ring: the line is busy. */
const mostRinging = 20;

/** How many calls that are over are remembered, to hang up again what a server brings back. */
const remembered = 100;

/** What a push notification has said of a call before its invitation. */
export interface AnnouncedCall {
  /** Its id for the page; the wire keeps its own. */
  readonly id: string;
  /** The user has answered it: it rings neither here, nor is it turned away. */
  readonly isAnswered: boolean;
}

export interface RosterHandlers extends CallHandlers {
  /** Which announced call this invitation is; null for all others. */
  readonly onInvite: (signalingId: string, params: Json) => AnnouncedCall | null;
  readonly onIncoming: (call: Call) => void;
  /** A call of the page before continues. */
  readonly onResumed: (call: Call) => void;
}

/** All calls of one client: makes them, passes them the server's messages, and forgets them when they are over. */
export class CallRoster {
  readonly #parts: () => CallParts;
  readonly #handlers: RosterHandlers;
  readonly #calls = new Map<string, Call>();
  readonly #ended = new Set<string>();

  /** @param parts Made for each call, with the current settings. */
  constructor(parts: () => CallParts, handlers: RosterHandlers) {
    this.#parts = parts;
    this.#handlers = handlers;
  }

  /** Calls that are not over, oldest first. */
  get snapshots(): readonly CallSnapshot[] {
    return Object.freeze([...this.#calls.values()].map(call => call.snapshot).filter(({ state }) => state !== 'done'));
  }

  /** Those that the server can offer again: they were answered. */
  get conversations(): readonly CallSnapshot[] {
    return this.snapshots.filter(({ activeSince }) => activeSince !== null);
  }

  /** Calls that are not over, oldest first. */
  get calls(): readonly Call[] {
    return [...this.#calls.values()];
  }

  get(id: string): Call | undefined {
    return this.#calls.get(id);
  }

  get currentId(): string | null {
    return currentIdOf(this.snapshots);
  }

  /** Calls out. Throws as `checkCallOptions` does, 44009 if there are as many calls as may be, and 49002 for an id in use. */
  dial(options: CallOptions): Call {
    const parts = this.#parts();
    const { settings } = parts;
    const checked = checkCallOptions(withDefaults(options, settings), !settings.anonymousLogin);
    if (this.#isFull(settings)) throw new TelnyxError(errorCodes.LINE_BUSY, `(maxCalls: ${this.#calls.size})`);
    if (this.#calls.has(checked.callId))
      throw new TelnyxError(errorCodes.INVALID_OPTION, `callId: ${checked.callId} is in use.`);
    const call = this.#add(parts, {
      direction: 'outbound',
      options: checked,
      remote: { name: '', number: checked.destinationNumber },
      local: { name: checked.callerName ?? '', number: checked.callerNumber ?? '' },
    });
    void call.dial();
    return call;
  }

  /** Takes over the calls of the page before; the server offers them again after the sign-in. */
  restore(snapshots: readonly CallSnapshot[]): void {
    for (const restored of snapshots) {
      const { id, direction, remote, local } = restored;
      const options = { callId: id, destinationNumber: remote.number };
      this.#add(this.#parts(), { direction, options, remote, local, restored });
    }
  }

  /** A message of the server about a call. */
  handle(method: string, message: Json): void {
    const params = withoutPlaceholders(message);
    const id = callId(params);
    const call = this.calls.find(each => wireId(each.snapshot) === id);
    if (call) call.handle(method, params);
    else if (method === 'invite' && id && !this.#ended.has(id)) this.#addInbound(id, params);
    else if (method === 'attach' && id) this.#hangUpAgain(id);
    else if (method === 'bye') this.#remember(id); // it may overtake the invitation
  }

  handleConnectionLost(reason: InterruptionReason): void {
    for (const call of this.calls) call.handleConnectionLost(reason);
  }

  /** This device has no network: conversations wait for it. */
  handleOffline(): void {
    for (const call of this.calls) call.handleOffline();
  }

  /** The computer was asleep. A gap longer than any call survives on the server is none: the clock was set. */
  handleSleep(missedMs: number): void {
    if (missedMs <= longestSleepMs) for (const call of this.calls) call.handleSleep(missedMs);
  }

  /** Whether the path of any of them carries audio. Takes `ms` at most. */
  async areFlowing(ms: number): Promise<boolean> {
    return (await Promise.all(this.calls.map(call => call.isFlowing(ms)))).includes(true);
  }

  /** After a reconnection: the calls that the server still has. The others are over. */
  handleReattached(ids: readonly string[]): void {
    for (const call of this.calls) if (!ids.includes(wireId(call.snapshot))) call.handleGone();
  }

  /** Stops the ring of all calls. */
  silence(): void {
    for (const call of this.calls) call.silence();
  }

  /** Hangs up calls that nobody has answered yet: nothing would be there to hear the answer. */
  hangUpUnanswered(): void {
    for (const call of this.calls)
      if (call.direction === 'outbound' && call.snapshot.activeSince === null) void call.hangup();
  }

  /** Hangs up everything. */
  hangUpAll(): void {
    for (const call of this.calls) void call.hangup();
  }

  /** Ends everything without notifying the server, which cannot be reached any more. */
  failAll(error: TelnyxError): void {
    for (const call of this.calls) call.fail(error);
  }

  #add(parts: CallParts, start: CallStart): Call {
    const call = this.#create(parts, start);
    this.#calls.set(call.id, call);
    this.#handlers.onChange(call);
    return call;
  }

  #create(parts: CallParts, start: CallStart): Call {
    const id = start.options.callId;
    let isToBeResumed = start.restored !== undefined;
    return new Call({ ...parts, log: parts.log.with({ callId: id }) }, start, {
      onChange: this.#handlers.onChange,
      onState: (changed, state, previous) => {
        if (state === 'done') this.#forget(changed);
        if (isToBeResumed && isEstablished(state)) {
          isToBeResumed = false;
          this.#handlers.onResumed(changed);
        }
        this.#handlers.onState(changed, state, previous);
      },
      onWarning: this.#handlers.onWarning,
      onQuality: this.#handlers.onQuality,
      onCaller: this.#handlers.onCaller,
    });
  }

  #isFull({ maxCalls = Infinity }: CallParts['settings']): boolean {
    return this.#calls.size >= maxCalls;
  }

  #addInbound(id: string, params: Json): void {
    const ringing = this.calls.filter(({ direction, state }) => direction === 'inbound' && state === 'ringing');
    const parts = this.#parts();
    const { settings } = parts;
    if (ringing.length >= mostRinging || this.#isFull(settings)) {
      void parts.hangups.send(id, userBusy);
      return;
    }
    const announced = this.#handlers.onInvite(id, params);
    const isAnswered = announced?.isAnswered ?? false;
    const start: CallStart = {
      direction: 'inbound',
      signalingId: id,
      silenced: isAnswered,
      options: {
        callId: announced && !this.#calls.has(announced.id) ? announced.id : id,
        destinationNumber: text(params['callee_id_number']),
        muted: settings.startMuted,
      },
      remote: { name: text(params['caller_id_name']), number: text(params['caller_id_number']) },
      local: { name: text(params['callee_id_name']), number: text(params['callee_id_number']) },
      invite: params,
    };
    if (settings.doNotDisturb && !isAnswered) void this.#create(parts, start).turnAway();
    else this.#handlers.onIncoming(this.#add(parts, start));
  }

  /** The server brings back a call that is over here, or that this page never had: no one may listen in on it. */
  #hangUpAgain(id: string): void {
    this.#parts().log.write('warning', 'hung up a call that the server brought back', { callId: id });
    void this.#parts().hangups.send(id, normalClearing);
  }

  /** This call is over. One that rang when the connection was lost may be offered again, one that moved may come back. */
  #forget({ id, direction, snapshot }: Call): void {
    this.#calls.delete(id);
    const mayRingAgain =
      direction === 'inbound' && snapshot.termination?.endedBy === 'network' && !snapshot.activeSince;
    if (!mayRingAgain && !isMoved(snapshot)) this.#remember(wireId(snapshot));
  }

  /** Further messages of the server about this call are ignored. */
  #remember(id: string): void {
    this.#ended.add(id);
    const [oldest] = this.#ended;
    if (oldest && this.#ended.size > remembered) this.#ended.delete(oldest);
  }
}

/** The options of a call, with what the client says of all calls. */
const withDefaults = (options: CallOptions, settings: Settings): CallOptions => ({
  ...options,
  callerName: options.callerName ?? settings.callerName,
  callerNumber: options.callerNumber ?? settings.callerNumber,
  clientState: options.clientState ?? settings.clientState,
  customHeaders: options.customHeaders ?? settings.customHeaders,
  preferredCodecs: options.preferredCodecs ?? settings.preferredCodecs,
  muted: options.muted ?? settings.startMuted,
});

/** Servers put the id of a call in one of these places. */
function callId(params: Json): string {
  const dialog = params['dialogParams'] as Json | undefined;
  return text(params['callID']) || text(dialog?.['callID']) || text(params['callId']);
}

/** Placeholders of servers for an unknown name. */
const placeholder = 'Outbound Call';

/** Caller and callee, without placeholder names. */
function withoutPlaceholders(params: Json): Json {
  const isPlaceholder = (name: string) => /_name$/.test(name) && params[name] === placeholder;
  const empty = Object.keys(params).filter(isPlaceholder);
  return { ...params, ...Object.fromEntries(empty.map(name => [name, ''])) };
}
