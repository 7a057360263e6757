/** Lets steps run one after another: who comes first is done first. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `step` when those before it have settled. Settles as it does. */
  take<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step);
    this.#last = turn.catch(() => {}); // the caller gets the rejection
    return turn;
  }
}
