import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { endingKey } from '../../i18n/ending.js';
import type { PhoneView } from './phone-view.js';

/** How long the screen of a call that ended as usual stays, in milliseconds. */
const stayMs = 4_000;

/** Endings that nobody needs to read: people had talked, or the user did it. All others wait for their reader. */
const usual = ['callEnded', 'endedYouDeclined', 'endedElsewhere'];

/** Goes back to the dialpad a while after a call ended as usual, but not while the user is at the phone, or the page has its own summary there. */
export class EndedTimeout implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view: () => PhoneView;
  readonly #onOver: () => void;
  #shown: string | undefined;
  #hasPointer = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => PhoneView, onOver: () => void) {
    this.#host = host;
    this.#view = view;
    this.#onOver = onOver;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#onPointer);
    this.#host.addEventListener('pointerleave', this.#onPointer);
    this.#host.addEventListener('focusout', this.#restart);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#onPointer);
    this.#host.removeEventListener('pointerleave', this.#onPointer);
    this.#host.removeEventListener('focusout', this.#restart);
    clearTimeout(this.#timer);
    this.#shown = undefined;
  }

  hostUpdated(): void {
    const { screen, call } = this.#view();
    const shown = screen === 'ended' ? call?.id : undefined;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#hasPointer = false; // it rests where End was, until it moves
    this.#restart();
  }

  readonly #onPointer = ({ type }: Event): void => {
    if (this.#shown === undefined) return;
    this.#hasPointer = type === 'pointermove';
    this.#restart();
  };

  readonly #restart = (): void => {
    clearTimeout(this.#timer);
    if (this.#shown !== undefined && this.#isUsual) this.#timer = setTimeout(this.#goIfAlone, stayMs);
  };

  readonly #goIfAlone = (): void => {
    const hasFocus = this.#host.shadowRoot?.activeElement?.matches(':focus-visible');
    const hasSummary = this.#host.querySelector(':scope > [slot="summary"]') !== null;
    if (!hasFocus && !this.#hasPointer && !hasSummary) this.#onOver();
  };

  get #isUsual(): boolean {
    const { call } = this.#view();
    if (!call || call.error?.fatal) return false;
    const { termination, direction, activeSince } = call;
    return usual.includes(endingKey(termination, { direction, answered: activeSince !== null }));
  }
}
