/** Runs asynchronous steps one after another, first in, first out. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `step` when those before it have settled. Settles as it does. */
  take<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => {}); // the caller gets the rejection
    return turn;
  }
}
