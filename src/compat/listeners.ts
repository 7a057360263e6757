/** The SDK's `on` and `off`: `off` without a listener removes all of an event. */

type Listener = (event: never) => void;

export class Listeners<Events extends object> {
  readonly #listeners = new Map<string, Set<Listener>>();

  add(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  remove(type: string, listener?: Listener): void {
    if (listener) this.#listeners.get(type)?.delete(listener);
    else this.#listeners.delete(type);
  }

  /** One listener that throws stops no other. */
  emit<Type extends keyof Events & string>(type: Type, event: Events[Type]): void {
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        (listener as (event: Events[Type]) => void)(event);
      } catch (error) {
        reportError(error);
      }
    }
  }
}
