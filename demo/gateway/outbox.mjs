// @ts-check
/** What goes out on one socket: as it comes, unless a test wants it twice, late, or behind the next. */

/** @typedef {import('./gateway.mjs').Gateway} Gateway */

export class Outbox {
  #gateway;
  #write;
  /** Frames that wait for another to overtake them. @type {string[]} */
  #held = [];

  /** @param {Gateway} gateway @param {(text: string) => void} write */
  constructor(gateway, write) {
    this.#gateway = gateway;
    this.#write = write;
  }

  /** @param {string} text @param {string} about the method, or "reply" and the method */
  send(text, about) {
    const { settings } = this.#gateway;
    const late = settings.lates.take(about);
    if (late) return this.#postpone(text, late.ms);
    this.#write(text);
    if (settings.duplicates.take(about)) this.#write(text);
    for (const held of this.#held.splice(0)) this.#write(held);
  }

  /** @param {string} text @param {number} [ms] */
  #postpone(text, ms) {
    if (ms === undefined) this.#held.push(text);
    else setTimeout(() => this.#write(text), ms);
  }
}
