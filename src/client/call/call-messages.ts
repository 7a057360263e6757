import type { CallOptions } from '../config/options.js';
import type { TelnyxError } from '../errors/telnyx-error.js';
import type { Json } from '../signaling/frame.js';
import type { RpcChannel } from '../signaling/rpc-channel.js';
import { userAgent } from '../signaling/user-agent.js';
import { writeHeaders } from './headers.js';
import type { WireReason } from './termination.js';

export type ModifyAction = 'hold' | 'unhold' | 'updateMedia' | 'transfer' | 'replace';

/**
 * The messages of one call. Each carries no more about the call than the server needs: its id, and for an invitation
 * who calls whom. ICE servers and credentials stay here.
 */
export class CallMessages {
  readonly #rpc: RpcChannel;
  readonly #sessionId: () => string | null;
  readonly #callId: string;

  constructor(rpc: RpcChannel, sessionId: () => string | null, callId: string) {
    this.#rpc = rpc;
    this.#sessionId = sessionId;
    this.#callId = callId;
  }

  invite(sdp: string, trickle: boolean, options: CallOptions): Promise<Json> {
    return this.#describe('invite', sdp, trickle, {
      audio: true,
      destination_number: options.destinationNumber,
      caller_id_name: options.callerName ?? '',
      caller_id_number: options.callerNumber ?? '',
      ...(options.clientState && { clientState: options.clientState }),
      ...writeHeaders(this.#rpc.dialect, options.customHeaders),
    });
  }

  /** @param method `attach` reattaches a call after a reconnection. */
  answer(
    method: 'answer' | 'attach',
    sdp: string,
    trickle: boolean,
    customHeaders?: CallOptions['customHeaders'],
  ): Promise<Json> {
    return this.#describe(method, sdp, trickle, {
      ...(method === 'attach' && { attach: true }),
      ...writeHeaders(this.#rpc.dialect, customHeaders),
    });
  }

  /** @param candidate null when there are no more. */
  candidate(candidate: RTCIceCandidate | null): Promise<Json> {
    if (!candidate) return this.#request('endOfCandidates', { endOfCandidates: true });
    const { candidate: line, sdpMid, sdpMLineIndex } = candidate;
    return this.#request('candidate', { candidate: line, sdpMid, sdpMLineIndex });
  }

  bye({ cause, causeCode }: WireReason): Promise<Json> {
    return this.#request('bye', { cause, causeCode });
  }

  modify(action: ModifyAction, more: Json = {}): Promise<Json> {
    return this.#request('modify', { action, ...more });
  }

  dtmf(digit: string): Promise<Json> {
    return this.#request('info', { dtmf: digit });
  }

  /** The invitation is not sent yet: the server does not know the call. */
  get isUnsent(): boolean {
    return this.#rpc.isWaiting(this.#callId, 'invite');
  }

  /** Drops unsent requests, except of the methods `but`. */
  withdraw(error: TelnyxError, but?: readonly string[]): void {
    this.#rpc.withdraw(this.#callId, error, but);
  }

  #describe(method: string, sdp: string, trickle: boolean, dialogParams: Json): Promise<Json> {
    const { sdkVersion } = userAgent();
    return this.#request(method, { sdp, ...(trickle && { trickle }), 'User-Agent': `Web-${sdkVersion}` }, dialogParams);
  }

  #request(method: string, params: Json, dialogParams: Json = {}): Promise<Json> {
    const sessid = this.#sessionId();
    const message = {
      ...(sessid && { sessid }),
      ...params,
      dialogParams: { callID: this.#callId, ...dialogParams },
    };
    return this.#rpc.request(method, message, this.#callId);
  }
}
