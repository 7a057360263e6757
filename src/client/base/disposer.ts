/** Collects cleanup functions and runs them all at once, in reverse order. */
export class Disposer {
  readonly #open: (() => void)[] = [];

  /** Adds a cleanup function. */
  add(close: () => void): void {
    this.#open.push(close);
  }

  /** Listens to a DOM event until disposed. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.add(() => target.removeEventListener(type, listener));
  }

  /** Runs all of them, even when one throws; that error is rethrown at the end. */
  dispose(): void {
    const close = this.#open.pop();
    if (!close) return;
    try {
      close();
    } finally {
      this.dispose();
    }
  }
}
