/** Runs asynchronous steps one after another, first in, first out. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  /** Steps that have not settled. */
  #pending = 0;

  /** Runs `step` when those before it have settled, at once if there is none. Settles as it does. */
  take<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#pending++ ? this.#last.then(step) : step();
    this.#last = turn.catch(() => {}).then(() => this.#pending--); // the caller gets the rejection
    return turn;
  }
}
