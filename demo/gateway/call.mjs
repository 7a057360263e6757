// @ts-check
/** One leg: the call between the gateway and one client, its state, its sound and its frames. */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { CallFrames } from './call-frames.mjs';
import { Ear } from './ear.mjs';
import { MediaEndpoint } from './media.mjs';
import { outages } from './outages.mjs';
import { endings } from './protocol.mjs';
import { Recovery } from './recovery.mjs';
import { hasZeroAddress, withDirection } from './sdp.mjs';
import { Frames } from './sources.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./protocol.mjs').Ending} Ending */
/** @typedef {import('./media.mjs').Packet} Packet */
/** @typedef {import('./sound.mjs').Codec} Codec */
/** @typedef {import('./sources.mjs').Source} Source */
/** @typedef {'ringing' | 'active' | 'held' | 'ended'} CallState */
/**
 * @typedef {object} CallSetup
 * @property {string} [callId]
 * @property {'inbound' | 'outbound'} direction as seen by the gateway: inbound calls are those that clients make
 * @property {string} destination
 * @property {{ name: string, number: string }} caller
 * @property {import('./dialects.mjs').Headers} [headers] custom headers
 */

/**
 * ringing → active ⇄ held, and all → ended.
 * @type {Record<CallState, CallState[]>}
 */
const transitions = { ringing: ['active', 'ended'], active: ['held', 'ended'], held: ['active', 'ended'], ended: [] };

/** Digits that are kept, the newest. */
const MOST_DIGITS = 1_024;
const SECOND_LINE_HZ = 660;

/** @extends {EventEmitter<{ answered: [], ended: [Ending], digit: [string] }>} */
export class Call extends EventEmitter {
  /** @type {CallState} */
  state = 'ringing';
  digits = '';
  rtpReceived = 0;
  rtpSent = 0;
  /** @type {Ending | undefined} */
  ending;
  /** This call's own; else it has the gateway's. @type {import('./network.mjs').Network | undefined} */
  network;
  #ear = new Ear();
  #recovery = new Recovery();
  #frames;
  /** @type {MediaEndpoint | undefined} */
  #media;
  /** @type {Source | undefined} */
  #source;
  /** What is heard on a second line of audio. @type {Frames | undefined} */
  #secondLine;
  #sdpSent = false;
  /** The client has described its sound once. */
  #described = false;
  /** It is on hold by the address in its last answer. */
  #heldByAddress = false;
  /** That lasts over new peer connections. @type {import('./outages.mjs').Outage | undefined} */
  #outage;
  /** Signaling of a call is handled step by step: werift mixes up what arrives while it works. @type {Promise<unknown>} */
  #queue = Promise.resolve();
  /** @type {Promise<string | undefined>} */
  #answerSdp = Promise.resolve(undefined);
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set();

  /** @param {Session} session @param {CallSetup} setup */
  constructor(session, { callId = randomUUID(), direction, destination, caller, headers = [] }) {
    super();
    this.session = session;
    this.callId = callId;
    this.direction = direction;
    this.destination = destination;
    this.caller = caller;
    this.headers = headers;
    this.ids = session.dialect.callIds();
    this.#frames = new CallFrames(this);
    session.calls.set(callId, this);
    session.gateway.calls.set(callId, this);
  }

  get answered() {
    return this.state === 'active' || this.state === 'held';
  }

  get holdState() {
    return this.state === 'held' ? 'held' : 'active';
  }

  /** What is at the other end, if anything is yet. */
  get source() {
    return this.#source;
  }

  get hasMedia() {
    return this.#media !== undefined;
  }

  get codec() {
    return this.#media?.codec ?? 'opus';
  }

  /** What tests read. */
  snapshot() {
    const { callId, destination, direction, state, rtpReceived, rtpSent, digits, ending } = this;
    const { user } = this.session;
    const { frequency, loudness } = this.#ear;
    const { lost, byRed, byFec } = this.#recovery;
    const sound = { rtpReceived, rtpSent, digits, frequency, loudness, lost, recovered: { red: byRed, fec: byFec } };
    return { callId, user, destination, direction, state, ...sound, ...ending };
  }

  /** Does something later, unless the call ends before. @param {number} ms @param {() => void} step */
  after(ms, step) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      step();
    }, ms);
    this.#timers.add(timer);
  }

  /** The client called and this is its offer. @param {string} sdp */
  takeOffer(sdp) {
    const media = this.#openMedia();
    this.#described = true;
    this.#answerSdp = this.#step(() => media.answer(sdp));
  }

  /** Says that it rings, unless somebody was spoken to already and is passed on. */
  ring() {
    if (this.state === 'ringing') this.#frames.tell('ringing');
  }

  /** Sound before the answer. */
  async early() {
    const sdp = await this.#answerSdp;
    if (this.state !== 'ringing' || !sdp) return;
    this.#sdpSent = true;
    this.#frames.tellSdp('media', sdp);
  }

  /** Answers a client that called. */
  async answer() {
    const sdp = await this.#answerSdp;
    if (this.state !== 'ringing' || !sdp) return;
    this.#become('active');
    if (this.#sdpSent) this.#frames.tell('answer', { variables: {} });
    else this.#frames.tellSdp('answer', sdp, { variables: {} });
    this.emit('answered');
  }

  /** Calls the client. */
  async invite() {
    const { dialect } = this.session;
    const media = this.#openMedia(dialect.offered);
    const sdp = await this.#step(() => media.offer());
    if (this.state !== 'ringing' || !sdp) return;
    this.#sdpSent = true;
    const headers = dialect.headers(this.headers);
    this.#frames.tellSdp('invite', sdp, { ...this.#frames.parties(), ...headers, variables: {} });
  }

  /** After a lost socket: the same call on a new peer connection. */
  async offerAgain() {
    const media = this.#openMedia();
    const sdp = await this.#step(() => media.offer());
    if (!this.answered || !sdp || this.#media !== media) return;
    const offer = this.#heldByAddress ? withDirection(sdp, 'sendonly') : sdp;
    this.#frames.tellSdp('attach', offer, { ...this.#frames.parties(), variables: {} });
  }

  /** The client answered our offer. @param {string} sdp */
  takeAnswer(sdp) {
    const media = this.#media;
    if (!media?.offered) return; // a second answer, or one to a call that the client made itself
    const first = this.state === 'ringing';
    const { zeroAddressHolds } = this.session.gateway.settings.server;
    this.#heldByAddress = zeroAddressHolds && this.#described && hasZeroAddress(sdp);
    this.#described = true;
    void this.#step(() => media.accept(sdp));
    if (!first) return;
    this.#become('active');
    this.emit('answered');
  }

  /** A new offer within the call: an ICE restart. @param {string} sdp */
  async renegotiate(sdp) {
    const media = this.#media ?? this.#openMedia();
    const answer = await this.#step(() => media.answer(sdp));
    this.#heldByAddress = false; // an offer is not held by its address, as recorded
    return answer && this.#frames.write('modify', answer);
  }

  /** Our last description went out like this: what it says holds from now on. @param {import('./sdp.mjs').Direction} direction @param {boolean} twice on two lines of audio */
  described(direction, twice) {
    this.#media?.direct(direction);
    this.#secondLine?.stop();
    if (twice) this.#playSecondLine();
  }

  /** @param {import('./media.mjs').Candidate} candidate */
  takeCandidate(candidate) {
    const media = this.#media;
    if (media) void this.#step(() => media.addCandidate(candidate));
  }

  /** Holds or resumes; the reply tells what became of it. Before the answer nothing does. @param {boolean} held */
  hold(held) {
    if (this.answered && held !== (this.state === 'held')) {
      this.#become(held ? 'held' : 'active');
      this.#media?.pause();
      this.#ear.forget();
    }
    return { holdState: this.holdState };
  }

  /** Keys were pressed. @param {string} keys */
  press(keys) {
    for (const digit of keys.toUpperCase().replace(/[^0-9A-D*#]/g, '')) {
      this.digits = (this.digits + digit).slice(-MOST_DIGITS);
      this.emit('digit', digit);
    }
  }

  /** Says who is at the other end now. @param {string} name @param {string} number */
  display(name, number) {
    this.#frames.tell('display', { display_name: name, display_number: number, ...this.#frames.parties() });
  }

  /** What the client hears from now on. @param {Source} source */
  play(source) {
    this.#source?.stop();
    this.#source = source;
    if (this.state !== 'ended') source.start(this);
  }

  /** Takes away what is at the other end, so that it can be connected with somebody else. */
  release() {
    const source = this.#source;
    this.#source = undefined;
    source?.stop();
    return source;
  }

  /** Lets packets from and to the client get lost, or no longer, without a word. @param {import('./outages.mjs').Outage | undefined} outage */
  suffer(outage) {
    this.#outage = outage && outages[outage].lasts ? outage : undefined;
    this.#media?.suffer(outage);
  }

  /** Sends a packet of sound, unless nobody may hear it now. @param {Packet} packet */
  send(packet) {
    if (this.state === 'held' || !this.#media?.send({ ...packet })) return;
    this.rtpSent++;
  }

  /** The socket is gone: no sound until the client has taken the call up again. */
  suspend() {
    this.#media?.close();
    this.#media = undefined;
    this.#ear.forget();
  }

  /** @param {Ending} ending @param {{ tell?: boolean }} [how] tell the client, or not because it told us */
  end(ending, { tell = true } = {}) {
    if (this.state === 'ended') return;
    this.#become('ended');
    this.ending = ending;
    const source = this.release();
    this.#secondLine?.stop();
    this.suspend();
    for (const timer of this.#timers) clearTimeout(timer);
    const known = this.direction === 'inbound' || this.#sdpSent;
    if (tell && known) this.#frames.tell('bye', this.session.dialect.bye(ending));
    this.session.calls.delete(this.callId);
    this.session.gateway.forget(this);
    this.emit('ended', ending);
    source?.left?.();
  }

  /** @param {CallState} state */
  #become(state) {
    if (!transitions[this.state].includes(state)) throw new Error(`call ${this.callId}: ${this.state} → ${state}`);
    this.state = state;
  }

  /** Another tone than any other source plays. */
  #playSecondLine() {
    const { tones } = this.session.gateway;
    const codec = () => this.codec;
    const send = (/** @type {Packet} */ packet) => {
      if (this.state !== 'held') this.#media?.sendSecond(packet);
    };
    this.#secondLine = new Frames(codec => tones.tone(codec, [SECOND_LINE_HZ]));
    this.#secondLine.start({
      get codec() {
        return codec();
      },
      send,
    });
  }

  /** @param {import('./media.mjs').Offered} [offered] */
  #openMedia(offered) {
    const events = {
      audio: (/** @type {Packet} */ packet, /** @type {Codec} */ codec) => this.#hear(packet, codec),
      digit: (/** @type {string} */ digit) => this.press(digit),
      connected: () => this.#source?.begin?.(),
    };
    const { settings } = this.session.gateway;
    const media = new MediaEndpoint(events, {
      offered,
      network: { carry: deliver => (this.network ?? settings.network).carry(deliver) },
      server: settings.server,
      outage: this.#outage,
      recovery: this.#recovery,
    });
    this.#media = media;
    return media;
  }

  /** @param {Packet} packet @param {Codec} codec */
  #hear(packet, codec) {
    if (this.state === 'held') return;
    this.rtpReceived++;
    this.#ear.hear(codec, packet.payload);
    this.#source?.hear?.(packet, codec);
  }

  /**
   * Runs after all steps before it; what goes wrong in it ends this call and no other.
   * @template T @param {() => Promise<T>} work @returns {Promise<T | undefined>}
   */
  #step(work) {
    const step = this.#queue.then(async () => {
      if (this.state === 'ended') return undefined;
      return work();
    });
    const safe = step.catch(error => {
      this.session.gateway.log(`call ${this.callId}: ${error instanceof Error ? error.message : error}`);
      this.end(endings.INCOMPATIBLE_DESTINATION);
      return undefined;
    });
    this.#queue = safe;
    return safe;
  }
}
