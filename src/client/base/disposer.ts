/** Collects what must be closed again, and closes all of it at once, last opened first. */
export class Disposer {
  #open: (() => void)[] = [];

  /** Keeps `close` for later. */
  add(close: () => void): void {
    this.#open.push(close);
  }

  /** Listens to a DOM event until disposed. */
  listen(target: EventTarget, type: string, listener: (event: Event) => void): void {
    target.addEventListener(type, listener);
    this.add(() => target.removeEventListener(type, listener));
  }

  dispose(): void {
    const open = this.#open.reverse();
    this.#open = [];
    for (const close of open) close();
  }
}
