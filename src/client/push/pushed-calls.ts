/** Calls that push notifications announced: they are answered before they are there. Loaded with the first one. */
import type { Clock } from '../base/clock.js';
import type { Call } from '../call/call.js';
import type { AnnouncedCall } from '../call/call-roster.js';
import type { CallSnapshot } from '../call/call-snapshot.js';
import { readHeaders } from '../call/headers.js';
import { pushVariables } from '../config/push-variables.js';
import type { Settings } from '../config/settings.js';
import { errorCodes } from '../errors/error-codes.js';
import { TelnyxError, type ErrorSnapshot } from '../errors/telnyx-error.js';
import type { Log } from '../log/log.js';
import type { Json } from '../signaling/frame.js';
import type { Session } from '../signaling/session.js';
import type { TransportFactory } from '../signaling/transport.js';
import { declineByPush } from './decline-push.js';
import { pushIdOf } from './push-id.js';
import { needPush, type Push, type PushMetadata } from './push-metadata.js';
import { PushedCall } from './pushed-call.js';

/** How many are remembered, so that a late notification of one does not ring again. */
const remembered = 20;

interface PhoneState {
  readonly ready: boolean;
  /** `disconnected`: no connection is wanted. */
  readonly connection: string;
  /** What is wrong with it. */
  readonly error: ErrorSnapshot | null;
  readonly lastCall: CallSnapshot | null;
}

export interface PushedCallsOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly session: Session;
  readonly settings: () => Settings;
  readonly transport: TransportFactory;
  /** How the connection of the phone is. */
  readonly state: () => PhoneState;
  /** Calls `listener` when that changes. */
  readonly subscribe: (listener: (state: PhoneState) => void) => unknown;
  /** Calls that are not over. */
  readonly calls: () => readonly Call[];
  /** Connects, to the machine that has the call if that is known. */
  readonly connect: (voiceSdkId: string | null) => Promise<void>;
  /** What is shown of them changed. @param ended One that the user had answered, and that never came. */
  readonly onChange: (ended?: CallSnapshot) => void;
  readonly onCall: (call: Call) => void;
  /** It is over, and did not come here. */
  readonly onMissed: (call: CallSnapshot) => void;
  readonly onError: (error: TelnyxError) => void;
}

export class PushedCalls {
  readonly #options: PushedCallsOptions;
  #before: PhoneState;
  readonly #pushed = new Map<string, PushedCall>();

  constructor(options: PushedCallsOptions) {
    this.#options = options;
    this.#before = options.state();
    options.subscribe(state => this.#handleState(state));
  }

  /** Those that are being answered and not there yet, oldest first. */
  get snapshots(): readonly CallSnapshot[] {
    return [...this.#pushed.values()].flatMap(({ snapshot }) => snapshot ?? []);
  }

  /** The call of a push, once it is there. */
  get(pushId: string): Call | undefined {
    const call = this.#pushed.get(pushId)?.call;
    return call && call.state !== 'done' ? call : undefined;
  }

  /** See `TelnyxClient.processPush`. */
  process(metadata: PushMetadata): Promise<Call> {
    const push = needPush(metadata);
    const pushed = this.#announce(push);
    if (push.type !== 'call') pushed.dispatch('gone');
    return pushed.arrived();
  }

  /** See `TelnyxClient.answerWhenReady`. */
  answer(id: string): Promise<void> {
    const call = this.#options.calls().find(each => each.id === id);
    if (call && !this.#pushed.has(id)) return call.answer();
    return this.#announce(needPush({ call_id: id })).answer();
  }

  /** See `TelnyxClient.declineWhenReady`. */
  async decline(id: string): Promise<void> {
    const { settings, calls, clock, transport } = this.#options;
    const call = this.get(id) ?? calls().find(each => each.id === id);
    if (call) return call.reject();
    if (this.#isOff && settings().dialect === 'telnyx') {
      const { voiceSdkId = null } = this.#pushed.get(id)?.push ?? {};
      this.#forget(id);
      await declineByPush(settings(), { clock, transport, voiceSdkId });
      return;
    }
    this.#announce(needPush({ call_id: id })).decline();
  }

  /** See `TelnyxClient.disablePush`. */
  async disable(): Promise<void> {
    const { session, settings } = this.#options;
    const variables = pushVariables(settings());
    if (!variables['push_device_token'])
      throw new TelnyxError(errorCodes.INVALID_OPTION, 'pushToken: disablePush() needs it.');
    const who = session.token ? { login_token: session.token } : { user: settings().login };
    await session.rpc.request('disable_push_notification', { ...who, 'User-Agent': variables });
    session.push = { ...session.push, isOff: true };
  }

  /**
   * Which of them this invitation is. What a relay wrote in `X-Push-Id` decides; without it, it is the one that waits longest.
   */
  claim(signalingId: string, params: Json): AnnouncedCall | null {
    const id = pushIdOf(readHeaders(params));
    const awaited = [...this.#pushed.values()].filter(({ isAwaited }) => isAwaited);
    const named = awaited.find(({ push }) => push.id === (id || signalingId));
    const pushed = named ?? (id ? undefined : awaited[0]);
    return pushed ? { id: pushed.push.id, isAnswered: pushed.state.wish === 'answer' } : null;
  }

  /** An inbound call is there. False if it is none of them. */
  take(call: Call): boolean {
    const pushed = this.#pushed.get(call.id);
    if (!pushed?.isAwaited) return false;
    this.#give(pushed, call);
    return true;
  }

  handleEnded(call: Call): void {
    for (const pushed of this.#pushed.values()) if (pushed.call === call) pushed.dispatch('ended');
  }

  /** Ready, or given up: what has no end here is ended by a time limit. */
  #handleState(state: PhoneState): void {
    const before = this.#before;
    this.#before = state;
    const isReady = state.ready && !before.ready;
    const isOff = state.connection === 'disconnected' && before.connection !== 'disconnected';
    const error = new TelnyxError(state.error?.code ?? errorCodes.NOT_CONNECTED);
    for (const pushed of this.#pushed.values()) {
      if (isReady) pushed.dispatch('registered');
      if (isOff) pushed.dispatch('failed', error);
    }
  }

  get #isOff(): boolean {
    return this.#options.state().connection === 'disconnected';
  }

  #give(pushed: PushedCall, call: Call): void {
    pushed.call = call;
    this.#options.onCall(call);
    pushed.dispatch('invite');
  }

  #announce(push: Push): PushedCall {
    const known = this.#pushed.get(push.id);
    if (known && !(known.mayComeAgain && push.type === 'call')) {
      known.learn(push);
      return known;
    }
    const pushed = new PushedCall(push, {
      clock: this.#options.clock,
      attach: () => this.#attach(),
      onChange: () => this.#options.onChange(),
      onGivenUp: (given, error, isShown) => this.#handleGivenUp(given, error, isShown),
    });
    this.#pushed.set(push.id, pushed);
    const [oldest] = this.#pushed.keys();
    if (oldest && this.#pushed.size > remembered) this.#forget(oldest);
    if (push.type === 'call') this.#begin(pushed);
    return pushed;
  }

  /** It may ring already; else the phone has to be registered for it. */
  #begin(pushed: PushedCall): void {
    const { state, connect, session } = this.#options;
    const ringing = this.#findRinging(pushed.push.id);
    if (ringing) this.#give(pushed, ringing);
    else if (state().ready) pushed.dispatch('registered');
    else {
      session.push = { ...session.push, fromPush: true };
      connect(pushed.push.voiceSdkId).catch((error: unknown) => {
        if (this.#isOff) pushed.dispatch('failed', TelnyxError.from(error)); // else it retries, and there is a time limit
      });
    }
  }

  /** Its invitation was faster than its notification: by its header, or it is the only one that rings. */
  #findRinging(id: string): Call | undefined {
    const isOurs = (call: Call) => [...this.#pushed.values()].some(pushed => pushed.call === call);
    const ringing = this.#options
      .calls()
      .filter(call => call.direction === 'inbound' && call.state === 'ringing' && !isOurs(call));
    const named = ringing.find(call => pushIdOf(call.customHeaders) === id || call.id === id);
    return named ?? (ringing.length === 1 && !pushIdOf(ringing[0]?.customHeaders ?? {}) ? ringing[0] : undefined);
  }

  #attach(): void {
    const { session, settings, log } = this.#options;
    const { dialect, pushProvider = 'android', environment } = settings();
    session.push = { ...session.push, fromPush: false };
    if (dialect !== 'telnyx') return;
    const params = {
      push_notification_provider: pushProvider,
      loginParams: {},
      userVariables: { push_notification_environment: environment === 'development' ? 'debug' : 'production' },
    };
    session.rpc
      .request('attachCalls', params)
      .catch((error: unknown) => log.write('info', `the server has no attachCalls: ${String(error)}`)); // it may send them all the same
  }

  /** @param isShown The user has answered it, and sees that it is over. */
  #handleGivenUp(pushed: PushedCall, error: TelnyxError, isShown: boolean): void {
    const { onError, onChange, onMissed } = this.#options;
    const { push, missedSnapshot } = pushed;
    const isFailure = error.code !== errorCodes.SESSION_NOT_REATTACHED; // another push says how it ended
    const isMissed = !isFailure && (isShown || push.type !== 'answered') && !this.#hasRung(push.id);
    if (isShown) {
      if (push.type === 'call') onError(error);
      onChange(missedSnapshot);
    }
    if (isMissed) onMissed(missedSnapshot);
  }

  /** It was a call here, whose end is known by itself. */
  #hasRung(id: string): boolean {
    const { state, calls } = this.#options;
    const { lastCall } = state();
    const rung = [...calls().map(({ snapshot }) => snapshot), ...(lastCall ? [lastCall] : [])];
    return rung.some(call => call.id === id || pushIdOf(call.customHeaders) === id);
  }

  #forget(id: string): void {
    const pushed = this.#pushed.get(id);
    this.#pushed.delete(id);
    pushed?.dispatch('decline');
  }
}
