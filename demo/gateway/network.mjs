// @ts-check
/** A bad network, made to order: packets are lost, late, out of order, or none gets through. */

/** The same numbers from 0 to 1 for the same seed (mulberry32). @param {number} seed */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @typedef {object} Impairment all of it in each direction
 * @property {number} [loss] share of the packets, 0 to 1
 * @property {number} [delay] milliseconds that each takes
 * @property {number} [jitter] up to so many milliseconds more, each its own, so that they overtake each other
 * @property {boolean} [blackout] nothing gets through
 * @property {number} [seed] another one loses others
 */

export class Network {
  #loss;
  #delay;
  #jitter;
  #random;

  /** @param {Impairment} [impairment] without any it is perfect */
  constructor({ loss = 0, delay = 0, jitter = 0, blackout = false, seed = 1 } = {}) {
    this.#loss = blackout ? 1 : loss;
    this.#delay = delay;
    this.#jitter = jitter;
    this.#random = seeded(seed);
  }

  /** Delivers a packet, now, later or never. @template T @param {() => T} deliver */
  carry(deliver) {
    if (this.#random() < this.#loss) return undefined;
    const ms = this.#delay + this.#jitter * this.#random();
    if (ms === 0) return deliver();
    setTimeout(deliver, ms);
    return undefined;
  }
}
