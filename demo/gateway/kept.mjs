// @ts-check
/** What the gateway remembers for tests to read: the newest, and never more than fits. */

/**
 * @typedef {object} Limits
 * @property {number} records
 * @property {number} text characters of one record's text; the rest is cut off, and `length` says how long it was
 * @property {number} total characters of all texts
 */

/** The newest records of a kind, oldest first. @template {{ text: string }} T */
export class Kept {
  #limits;
  /** @type {(T & { length?: number })[]} */
  #records = [];
  #total = 0;

  /** @param {Limits} limits */
  constructor(limits) {
    this.#limits = limits;
  }

  get records() {
    return this.#records;
  }

  /** @param {T} record */
  add(record) {
    const { records, text: most, total } = this.#limits;
    const { text } = record;
    const kept = text.length > most ? { ...record, text: cut(text, most), length: text.length } : record;
    this.#records.push(kept);
    this.#total += kept.text.length;
    while (this.#records.length > records || this.#total > total) {
      this.#total -= this.#records.shift()?.text.length ?? 0;
    }
  }

  clear() {
    this.#records = [];
    this.#total = 0;
  }
}

/** The beginning of a text, without holding on to the rest, as `slice` alone does. @param {string} text @param {number} length */
export const cut = (text, length) => (text.length > length ? Buffer.from(text.slice(0, length)).toString() : text);
