/** Telnyx's Call Control API: what can be done with a call. */

const timeoutMs = 10_000;

/** Characters that Telnyx takes in a name. @param {string} name */
const displayName = name =>
  name
    .replaceAll(/[^\p{L}\p{N} _~!.+-]/gu, ' ')
    .slice(0, 128)
    .trim();

export class CallControl {
  #api;
  #key;
  #log;

  /** @param {{ telnyxApi: string, telnyxApiKey: string }} settings @param {(line: string) => void} log */
  constructor({ telnyxApi, telnyxApiKey }, log) {
    this.#api = telnyxApi;
    this.#key = telnyxApiKey;
    this.#log = log;
  }

  /** @param {string} call its `call_control_id` */
  answer(call) {
    return this.#act(call, 'answer', {});
  }

  /** @param {string} call @param {string} audioUrl played over and over */
  playbackStart(call, audioUrl) {
    return this.#act(call, 'playback_start', { audio_url: audioUrl, loop: 'infinity' });
  }

  /** @param {string} call */
  playbackStop(call) {
    return this.#act(call, 'playback_stop', { stop: 'all' });
  }

  /**
   * Rings a SIP address and connects whoever answers with the caller. Events of the new leg carry `client_state`.
   * @param {string} call @param {{ to: string, from: string, callerName: string, pushId: string, timeoutSeconds: number }} options
   */
  transfer(call, { to, from, callerName, pushId, timeoutSeconds }) {
    const name = displayName(callerName);
    return this.#act(call, 'transfer', {
      to,
      ...(/^\+\d{6,15}$/.test(from) && { from }), // else the phone shows the number that was called
      ...(name && { from_display_name: name }),
      timeout_secs: timeoutSeconds,
      custom_headers: [{ name: 'X-Push-Id', value: pushId }],
      target_leg_client_state: clientStateOf(pushId),
      command_id: pushId, // the same transfer twice is one
    });
  }

  /** Ends a call that nobody has answered: the caller hears the busy tone. @param {string} call */
  rejectAsBusy(call) {
    return this.#act(call, 'reject', { cause: 'USER_BUSY' });
  }

  /** @param {string} call */
  hangup(call) {
    return this.#act(call, 'hangup', {});
  }

  /** Whether Telnyx took the command. @param {string} call @param {string} action @param {object} body */
  async #act(call, action, body) {
    try {
      const response = await fetch(`${this.#api}/v2/calls/${encodeURIComponent(call)}/actions/${action}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${this.#key}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      });
      await response.body?.cancel();
      if (!response.ok) this.#log(`${action}: Telnyx answered with ${response.status}`);
      return response.ok;
    } catch (error) {
      this.#log(`${action}: ${error instanceof Error ? error.message : error}`);
      return false;
    }
  }
}

/** How the events of the leg to the user name the call. @param {string} pushId */
export const clientStateOf = pushId => Buffer.from(pushId).toString('base64');
