import { errorCodes } from '../errors/error-codes.js';
import { readDestination } from '../config/destination.js';
import { TelnyxError } from '../errors/telnyx-error.js';
import type { CallMessages } from './call-messages.js';
import type { TransferPeer } from './call-parts.js';
import type { CallRecord } from './call-record.js';
import { wireId } from './call-snapshot.js';

/**
 * Transfers a conversation to another number. Servers based on FreeSWITCH take it; whether Telnyx's does is not documented.
 * Rejects with 44006 where the server refuses, 44002 for a destination that cannot be read or that digits follow:
 * they could not be sent any more.
 */
export class Transfer {
  readonly #messages: CallMessages;
  readonly #record: CallRecord;

  constructor(messages: CallMessages, record: CallRecord) {
    this.#messages = messages;
    this.#record = record;
  }

  /** Blind: the other side is connected with `destination`, and this call ends. */
  async to(destination: string): Promise<void> {
    const { destination: target, tones } = readDestination(destination);
    const callId = this.#record.snapshot.id;
    if (!target)
      throw new TelnyxError(errorCodes.INVALID_CALL_PARAMETERS, 'transfer: give a phone number or a SIP URI.', {
        callId,
      });
    if (tones)
      throw new TelnyxError(
        errorCodes.INVALID_CALL_PARAMETERS,
        `transfer: "${tones}" cannot be sent after a transfer.`,
        { callId },
      );
    await this.#ask(target, 'transfer', { destination: target });
  }

  /** Attended: the other sides of both calls are connected with each other, and both calls end here. */
  async into({ snapshot }: TransferPeer): Promise<void> {
    await this.#ask(snapshot.remote.number, 'replace', { replaceCallID: wireId(snapshot) });
  }

  /** The call may be over before the server has answered. */
  async #ask(to: string, action: 'transfer' | 'replace', params: Readonly<Record<string, string>>): Promise<void> {
    this.#record.update({ transferredTo: to });
    try {
      await this.#messages.modify(action, params);
    } catch (cause) {
      this.#record.update({ transferredTo: null });
      throw new TelnyxError(errorCodes.TRANSFER_FAILED, '', { cause, callId: this.#record.snapshot.id });
    }
  }
}
