import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** People take this long to notice that the screen under their finger is another one, in milliseconds. */
const noticeMs = 500;

/** Buttons that call, here and in the dialpad. */
const callButtons = '[data-number], [part~="call-button"]';
/** Where Enter dials or hangs up. */
const enterTargets = `${callButtons}, input, [part~="end-button"], [part~="decline-button"]`;

/**
 * Drops what was meant for the screen before: a click that would call, for End turns into Call again as the remote party
 * hangs up; and an Enter, which would dial or hang up.
 */
export class LateInput implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #screen: () => string;
  #shown: string | null = null;
  #shownAt = -Infinity;

  /** @param screen The one that is shown. */
  constructor(host: ReactiveControllerHost & HTMLElement, screen: () => string) {
    this.#host = host;
    this.#screen = screen;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#onClick, true);
    this.#host.addEventListener('keydown', this.#onKeyDown, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#onClick, true);
    this.#host.removeEventListener('keydown', this.#onKeyDown, true);
    this.#shown = null;
  }

  hostUpdated(): void {
    const screen = this.#screen();
    if (this.#shown !== null && this.#shown !== screen) this.#shownAt = performance.now();
    this.#shown = screen;
  }

  readonly #onClick = (event: Event): void => {
    if (leadsTo(event, callButtons)) this.#dropIfLate(event);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && leadsTo(event, enterTargets)) this.#dropIfLate(event);
  };

  #dropIfLate(event: Event): void {
    if (performance.now() - this.#shownAt >= noticeMs) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const leadsTo = (event: Event, selector: string): boolean =>
  event.composedPath().some(target => (target as Partial<Element>).matches?.(selector));
