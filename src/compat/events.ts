/** What a `TelnyxRTC` emits. */
import type { CallQualityMetrics, TelnyxError as OwnError } from '../client/index.js';
import type { IAIConversationMessageEvent } from './ai-conversation.js';
import type { Call } from './call.js';
import { sdkError, type ITelnyxErrorEvent, type ITelnyxMediaRecoveryErrorEvent } from './errors.js';
import { Listeners } from './listeners.js';
import type { ITelnyxWarning, ITelnyxWarningEvent } from './warnings.js';

/** Of `telnyx.notification`: a call is another one (`callUpdate`), or lacks its microphone (`userMediaError`). */
export interface INotification {
  type: string;
  call?: Call;
  error?: Error;
  errorName?: string;
  errorMessage?: string;
}

/** Of `telnyx.stats.frame`, about once a second while a call is active. Jitter and round trip in seconds. */
export interface StatsFrame extends Omit<CallQualityMetrics, 'mos' | 'jitter' | 'rtt'> {
  mos: number;
  jitter: number;
  rtt: number;
}

export interface TelnyxEvents {
  'telnyx.ready': { type: string };
  'telnyx.error': ITelnyxErrorEvent;
  'telnyx.warning': ITelnyxWarningEvent;
  'telnyx.notification': INotification;
  'telnyx.stats.frame': StatsFrame;
  'telnyx.ai.conversation': IAIConversationMessageEvent;
  'telnyx.socket.open': Event;
  /** `socketGeneration`: how many sockets there have been, this one included. */
  'telnyx.socket.close': { event: CloseEvent; socketGeneration: number };
  'telnyx.socket.error': Event;
  'telnyx.socket.message': unknown;
}

/** The listeners of one client, and what each of its errors and warnings carries. */
export class SdkEvents extends Listeners<TelnyxEvents> {
  readonly #sessionId: () => string;

  constructor(sessionId: () => string) {
    super();
    this.#sessionId = sessionId;
  }

  emitError(own: OwnError): void {
    const { callId } = own;
    this.emit('telnyx.error', { error: sdkError(own), sessionId: this.#sessionId(), ...(callId && { callId }) });
  }

  /** The app has to decide about a call. */
  emitRecovery(event: Omit<ITelnyxMediaRecoveryErrorEvent, 'sessionId'>): void {
    this.emit('telnyx.error', { ...event, sessionId: this.#sessionId() });
  }

  emitWarning(warning: ITelnyxWarning, callId?: string): void {
    this.emit('telnyx.warning', { warning, sessionId: this.#sessionId(), ...(callId && { callId }) });
  }
}
