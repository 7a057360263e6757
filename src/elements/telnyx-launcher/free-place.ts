import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { closestAround } from '../../page/flat-tree.js';

/** Milliseconds of rest before the page is looked at: cookie bars and chat bubbles slide in. */
const settleMs = 300;
/** After these something else may be there. */
const signals = ['load', 'resize', 'click', 'telnyx-launcher-move'];

/**
 * Sees whether a fixed button covers something of the page that is fixed too, and has it moved away then (`move-away.ts`, loaded for
 * that). It looks when the page has loaded, when its size changes, when something is added to its body or goes, and after clicks, which
 * close cookie bars.
 */
export class FreePlace implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: MutationObserver | undefined;
  #moveAway: ((host: HTMLElement, base: HTMLElement) => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of signals) addEventListener(type, this.update);
    this.#observer = new MutationObserver(this.update);
    this.#observer.observe(this.#host.ownerDocument.body, { childList: true });
    this.update();
  }

  hostDisconnected(): void {
    for (const type of signals) removeEventListener(type, this.update);
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
  }

  /** Looks soon. */
  readonly update = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), settleMs);
  };

  async #look(): Promise<void> {
    const base = this.#host.shadowRoot?.querySelector<HTMLElement>('.base');
    if (!base || (!this.#moveAway && !this.#covers(base.getBoundingClientRect()))) return;
    try {
      ({ moveAway: this.#moveAway } = await import('./move-away.js'));
      this.#moveAway(this.#host, base);
    } catch {
      // it is tried again with the next change of the page
    }
  }

  #covers({ left, right, top, bottom }: DOMRect): boolean {
    const points = [0.1, 0.5, 0.9].map(part => [left + (right - left) * part, top + (bottom - top) * part] as const);
    return points
      .flatMap(([x, y]) => this.#host.ownerDocument.elementsFromPoint(x, y))
      .map(hit => closestAround(hit, at => at === this.#host || getComputedStyle(at).position === 'fixed'))
      .some(fixed => fixed && fixed !== this.#host);
  }
}
