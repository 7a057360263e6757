// @ts-check
/** The frames that the gateway sends about a call. */
import { direction, splitCandidates } from './sdp.mjs';
import { hasSecondAudio, sdpEdits } from './sdp-edits.mjs';

/** @typedef {import('./call.mjs').Call} Call */

export class CallFrames {
  #call;

  /** @param {Call} call */
  constructor(call) {
    this.#call = call;
  }

  /** @param {string} method @param {object} [params] */
  tell(method, params) {
    const { callId, ids, session } = this.#call;
    session.connection?.request(method, { callID: callId, ...params, ...ids });
  }

  /**
   * Sends a frame with an SDP; its candidates inside, before or after, as the tests want.
   * @param {string} method @param {string} sdp @param {object} [params]
   */
  tellSdp(method, sdp, params) {
    const { dialect, gateway } = this.#call.session;
    const { trickle } = gateway.settings;
    const written = this.write(method, sdp);
    if (dialect.lacks.has('candidate') || !trickle.startsWith('candidates')) {
      return this.tell(method, { sdp: written, ...params });
    }
    const split = splitCandidates(written);
    // A candidate of a call that the client has not heard of yet would be nonsense.
    const early = trickle === 'candidates' && (method === 'answer' || method === 'media');
    if (early) this.#tellCandidates(split.candidates);
    this.tell(method, { sdp: split.sdp, ...params });
    if (!early) this.#tellCandidates(split.candidates);
  }

  /** An SDP as it goes out: in words of the dialect, edited, or broken. @param {string} method @param {string} sdp */
  write(method, sdp) {
    const { dialect, gateway } = this.#call.session;
    const { brokenSdps, sdpEdits: edits } = gateway.settings;
    const edit = edits.take(method)?.edit;
    const plain = dialect.sdp(sdp);
    const written = brokenSdps.take(method)?.sdp ?? (edit ? sdpEdits[edit](plain) : plain);
    this.#call.described(direction(written), hasSecondAudio(written));
    return written;
  }

  /** Who talks to whom, crossed as servers do it: an inbound call to the gateway is shown as such. */
  parties() {
    const { caller, destination, direction } = this.#call;
    return {
      caller_id_name: caller.name,
      caller_id_number: caller.number,
      callee_id_name: 'Outbound Call',
      callee_id_number: destination,
      display_direction: direction,
    };
  }

  /** @param {string[]} candidates */
  #tellCandidates(candidates) {
    const { trickle } = this.#call.session.gateway.settings;
    const sdpMid = trickle === 'candidates-misnamed' ? 'audio' : '0';
    for (const candidate of candidates) this.tell('candidate', { candidate, sdpMid, sdpMLineIndex: 0 });
    this.tell('endOfCandidates', { endOfCandidates: true });
  }
}
