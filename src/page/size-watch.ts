import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextTask } from './next-task.js';

/**
 * Calls back with each size of something that an element shows, while the element is connected. In a task of its own: what is rendered at
 * once may resize what is observed, which browsers report as an error of the page.
 */
export class SizeWatch implements ReactiveController {
  readonly #target: () => Element | null | undefined;
  readonly #onResize: (size: DOMRectReadOnly) => void;
  #observer: ResizeObserver | undefined;
  #observed: Element | null = null;

  constructor(
    host: ReactiveControllerHost,
    target: () => Element | null | undefined,
    onResize: (size: DOMRectReadOnly) => void,
  ) {
    this.#target = target;
    this.#onResize = onResize;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
  }

  hostUpdated(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = null;
  }

  /** The observer is of the window where the target is: one of another window goes on after the frame or popup is gone, with an error each frame. */
  #watch(): void {
    const target = this.#target() ?? null;
    if (target === this.#observed) return;
    this.hostDisconnected();
    const Observer = target?.ownerDocument.defaultView?.ResizeObserver; // none in a DOM for tests, or in a document that is gone
    if (!target || !Observer) return;
    this.#observer = new Observer(([entry]) => {
      if (entry) void nextTask().then(() => this.#onResize(entry.contentRect));
    });
    this.#observer.observe(target);
    this.#observed = target;
  }
}
