// @ts-check
/** What is at the other end of a call and can be heard: a tone, digits, its own echo, or the other leg. */
import { endings } from './protocol.mjs';
import { FRAME_MS, clocks } from './sound.mjs';

/** @typedef {import('./call.mjs').Call} Call */
/** @typedef {import('./sound.mjs').Codec} Codec */
/** @typedef {import('./media.mjs').Packet} Packet */
/** Who hears frames. @typedef {{ readonly codec: Codec, send: (packet: Packet) => unknown }} Listener */
/**
 * @typedef {object} Source
 * @property {(call: Call) => void} start the call listens to this from now on
 * @property {() => void} stop the call listens to something else, or nothing
 * @property {() => void} [left] the call is over
 * @property {() => void} [begin] the way to the client is open: say something now
 * @property {(packet: Packet, codec: Codec) => void} [hear] the client said something
 */

/** If the process was busy for longer than this many frames they are left out, not sent in a burst. */
const BURST = 10;

/** Ids of streams, so that an endpoint notices when another source begins to speak. */
let streams = 0;

/** Plays frames at their pace: for ever, or once. @implements {Source} */
export class Frames {
  #ssrc = ++streams;
  /** Frames that were sent or left out since the start. */
  #sent = 0;
  /** Frames that were sent. */
  #packets = 0;
  #startedAt = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;
  /** @type {Listener | undefined} */
  #call;
  #frames;
  #done;

  /** @param {(codec: Codec) => Buffer[]} frames @param {() => void} [done] called at the end, without it there is none */
  constructor(frames, done) {
    this.#frames = frames;
    this.#done = done;
  }

  /** @param {Listener} call */
  start(call) {
    this.#call = call;
    this.#startedAt = Date.now();
    this.#sent = 0;
    this.#timer = setInterval(() => this.begin(), FRAME_MS);
    this.begin();
  }

  stop() {
    clearInterval(this.#timer);
    this.#call = undefined;
  }

  /** Sends what is due. */
  begin() {
    const due = Math.floor((Date.now() - this.#startedAt) / FRAME_MS) + 1;
    this.#sent = Math.max(this.#sent, due - BURST);
    for (; this.#sent < due && this.#call; this.#sent++) this.#send(this.#call);
  }

  /** @param {Listener} call */
  #send(call) {
    const frames = this.#frames(call.codec);
    if (this.#done && this.#sent >= frames.length) {
      this.stop();
      return this.#done();
    }
    const payload = frames[this.#sent % frames.length];
    if (!payload) return;
    const timestamp = (this.#sent * clocks[call.codec].frameTicks) >>> 0;
    const sequenceNumber = this.#packets++ & 0xffff; // frames that are left out are not missed
    call.send({ payload, timestamp, sequenceNumber, ssrc: this.#ssrc, marker: false });
  }
}

/** Gives back what it hears. @implements {Source} */
export class Echo {
  /** @type {Call | undefined} */
  #call;

  /** @param {Call} call */
  start(call) {
    this.#call = call;
  }

  stop() {
    this.#call = undefined;
  }

  /** @param {Packet} packet */
  hear(packet) {
    this.#call?.send(packet);
  }
}

/** Another leg: carries what it hears there, and its end, too. The codecs must match: nothing is transcoded here. @implements {Source} */
export class Relay {
  /** @param {Call} other */
  constructor(other) {
    this.other = other;
  }

  start() {}

  stop() {}

  /** @param {Packet} packet @param {Codec} codec */
  hear(packet, codec) {
    if (codec === this.other.codec) this.other.send(packet);
  }

  left() {
    this.other.end(endings.NORMAL_CLEARING);
  }
}
