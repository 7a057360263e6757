/** What comes in during a test, and a way to wait for it. */

const timeoutMs = 20_000;

/** @template T */
export class Arrivals {
  /** All of it, oldest first. @type {T[]} */
  all = [];
  /** @type {Set<() => void>} */
  #waiting = new Set();

  /** @param {T} arrival */
  add(arrival) {
    this.all.push(arrival);
    for (const check of [...this.#waiting]) check();
  }

  /** The first one like this, also one that came before. @param {(arrival: T) => unknown} isWanted @returns {Promise<T>} */
  until(isWanted) {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#waiting.delete(check);
      };
      const check = () => {
        const arrival = this.all.find(isWanted);
        if (arrival === undefined) return;
        stop();
        resolve(arrival);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`not within ${timeoutMs} ms: ${isWanted}; came: ${JSON.stringify(this.all)}`));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
  }
}
