import type { LitElement, ReactiveController } from 'lit';
import type { PhoneView } from './phone-view.js';

/** People take this long to notice that the screen under their finger is another one, in milliseconds. */
const noticeMs = 500;

/** Buttons that call or take a call, and those beside them; and Save, which stands where End was. */
const callButtons = '[data-number], [part~="call-button"], telnyx-incoming-call, [part~="save-button"]';
const endButton = '[part~="end-button"]';
/** Where Enter dials or hangs up. */
const enterTargets = `${callButtons}, input, ${endButton}`;

/**
 * Drops what was meant for the screen before: a click that would call, for End turns into Call again as the remote party
 * hangs up; a click on End, which now ends the other call; and an Enter, which would dial or hang up.
 */
export class LateInput implements ReactiveController {
  readonly #host: LitElement;
  readonly #view: () => PhoneView;
  #shown: PhoneView | null = null;
  /** When what calls was shown, and when End became that of another call. */
  #changedAt = -Infinity;
  #endChangedAt = -Infinity;

  /** @param view What is shown. */
  constructor(host: LitElement, view: () => PhoneView) {
    this.#host = host;
    this.#view = view;
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
    const [before, shown] = [this.#shown, this.#view()];
    this.#shown = shown;
    if (!before || before === shown) return;
    const isOtherCall = before.call?.id !== shown.call?.id;
    const hasChanged = before.screen !== shown.screen || before.hasSecondIncoming !== shown.hasSecondIncoming;
    if (hasChanged || isOtherCall) this.#changedAt = performance.now();
    if (isOtherCall && before.screen === 'call' && shown.screen === 'call') this.#endChangedAt = performance.now();
  }

  readonly #onClick = (event: Event): void => {
    if (leadsTo(event, callButtons)) this.#dropIfLate(event, this.#changedAt);
    else if (leadsTo(event, endButton)) this.#dropIfLate(event, this.#endChangedAt);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && leadsTo(event, enterTargets)) this.#dropIfLate(event, this.#changedAt);
  };

  #dropIfLate(event: Event, changedAt: number): void {
    const isAboutToChange = event.isTrusted && this.#host.isUpdatePending; // another screen waits for its task
    if (!isAboutToChange && performance.now() - changedAt >= noticeMs) return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const leadsTo = (event: Event, selector: string): boolean =>
  event.composedPath().some(target => (target as Partial<Element>).matches?.(selector));
