/** Who has which number, and where their phone is reached: a file of the site's owner. */
import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, numbers: string[], sipAddress: string }} User `name` is that of the sessions */

/** A number as it is compared; an address as it is. @param {string} text */
const plain = text => (/^[+\d\s().-]+$/.test(text) ? text.replaceAll(/[^+\d]/g, '') : text.toLowerCase());

export class Users {
  /** @type {Map<string, User>} */
  #byNumber = new Map();
  /** @type {Set<string>} */
  #names = new Set();

  /** @param {unknown} list by name: `{ "anna": { "numbers": ["+1…"], "sipAddress": "sip:…" } }` */
  constructor(list) {
    for (const [name, user] of Object.entries(Object(list))) {
      const { numbers, sipAddress } = /** @type {Partial<User>} */ (Object(user));
      if (!Array.isArray(numbers) || !/^sip:[^@\s]+@\S+$/.test(String(sipAddress)))
        throw new Error(`The user ${name} needs "numbers", a list, and "sipAddress", such as sip:name@sip.telnyx.com.`);
      const entry = { name, numbers: numbers.map(String), sipAddress: String(sipAddress) };
      this.#names.add(name);
      for (const number of entry.numbers) this.#byNumber.set(plain(number), entry);
    }
  }

  /** @param {string} path of a JSON file */
  static read(path) {
    return new Users(JSON.parse(readFileSync(path, 'utf8')));
  }

  /** Who is called by this number or address. @param {string} to */
  called(to) {
    return this.#byNumber.get(plain(to));
  }

  /** Whether any number rings this user. @param {string} name */
  has(name) {
    return this.#names.has(name);
  }
}
