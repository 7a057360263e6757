import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Runs an action when a finger stays on a button, and suppresses the click that follows. */
export class LongPress implements ReactiveController {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** The finger is down, on a button that may have nothing to do for it. */
  start(action?: () => void): void {
    this.stop();
    this.#done = false;
    if (!action) return;
    this.#timer = setTimeout(() => {
      this.#done = true;
      action();
    }, 500);
  }

  /** Whether the last click ended a long press, and is to be ignored. */
  take(): boolean {
    this.stop();
    const done = this.#done;
    this.#done = false;
    return done;
  }

  /** The finger left. */
  readonly stop = (): void => clearTimeout(this.#timer);
}
