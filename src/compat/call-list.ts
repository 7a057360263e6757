/** The calls of one client, with what the SDK emits about them. */
import type { Call as OwnCall, TelnyxClient, TelnyxError as OwnError } from '../client/index.js';
import { Call, type CallSession } from './call.js';
import { callOptions, type CallDefaults, type ICallOptions } from './call-options.js';
import type { MediaPermissionsRecovery } from './client-options.js';
import { isMediaError, sdkError } from './errors.js';
import type { INotification, SdkEvents } from './events.js';
import { recoveryEvent } from './media-recovery.js';
import type { NotCarried } from './not-carried.js';
import { plainWarning } from './warnings.js';

interface CallListParts {
  readonly client: TelnyxClient;
  readonly events: SdkEvents;
  readonly notCarried: NotCarried;
  readonly recovery: MediaPermissionsRecovery | undefined;
  readonly defaults: () => CallDefaults;
}

export class CallList implements CallSession {
  readonly calls: Record<string, Call> = {};
  readonly defaults: () => CallDefaults;
  readonly notCarried: NotCarried;
  readonly #parts: CallListParts;
  #isDialing = false;

  constructor(parts: CallListParts) {
    this.#parts = parts;
    this.defaults = parts.defaults;
    this.notCarried = parts.notCarried;
  }

  /** Makes a call. Errors of its options are thrown, not emitted. */
  dial(options: ICallOptions): Call {
    this.#isDialing = true;
    try {
      return this.add(this.#parts.client.newCall(callOptions(options, this.defaults())), options);
    } finally {
      this.#isDialing = false;
    }
  }

  /** Follows one of our calls from now on. It is measured, as the SDK emits its warnings unasked. */
  add(own: OwnCall, options: ICallOptions = {}): Call {
    const call = new Call(own, this, options);
    this.calls[call.id] = call;
    own.on('quality', ({ mos, jitter, rtt, ...metrics }) =>
      this.#parts.events.emit('telnyx.stats.frame', { ...metrics, mos: mos ?? 0, jitter: jitter ?? 0, rtt: rtt ?? 0 }),
    );
    call.start();
    return call;
  }

  /** Emits an error of the client, except those that the app gets otherwise. */
  handleError(own: OwnError): void {
    const call = this.calls[own.callId ?? ''];
    const isAsked = call && this.#recovers(call) && isMediaError(sdkError(own).toJSON()); // by `onAnswerFailed`
    if (!this.#isDialing && !isAsked) this.#parts.events.emitError(own);
  }

  onUpdate(call: Call): void {
    this.#notify({ type: 'callUpdate', call });
    if (call.state === 'destroy') Reflect.deleteProperty(this.calls, call.id);
  }

  onAnswerFailed(call: Call, error: OwnError, retry: () => Promise<void>): void {
    const { recovery, events } = this.#parts;
    const event = recovery && this.#recovers(call) ? recoveryEvent(call, error, retry, recovery) : null;
    if (event) events.emitRecovery(event);
    else if (isMediaError(sdkError(error).toJSON())) void call.hangup();
  }

  onMicrophoneKept(call: Call, cause: unknown): void {
    if (cause instanceof DOMException) {
      const { name: errorName, message: errorMessage } = cause;
      this.#notify({ type: 'userMediaError', call, error: cause, errorName, errorMessage });
    }
    this.#parts.events.emitWarning(plainWarning(33009, 'AUDIO_INPUT_DEVICE_CHANGE_SKIPPED', String(cause)), call.id);
  }

  send(call: OwnCall, params: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#parts.client.sendConversation(call, params);
  }

  #recovers(call: Call): boolean {
    return call.direction === 'inbound' && Boolean(this.#parts.recovery?.enabled);
  }

  /** To the call's own listener, if it has one, else to those of the client. */
  #notify(notification: INotification): void {
    const own = notification.call?.options.onNotification as ((notification: INotification) => void) | undefined;
    if (own) own(notification);
    else this.#parts.events.emit('telnyx.notification', notification);
  }
}
