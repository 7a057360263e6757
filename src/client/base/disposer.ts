/** Collects what must be closed again, and closes all of it at once, last opened first. */
export class Disposer {
  readonly #open: (() => void)[] = [];

  /** Keeps `close` for later. */
  add(close: () => void): void {
    this.#open.push(close);
  }

  /** Listens to a DOM event until disposed. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.add(() => target.removeEventListener(type, listener));
  }

  /** Closes everything, even when one of them throws; that error comes out in the end. */
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
