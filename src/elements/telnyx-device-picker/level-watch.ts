import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';

/** From here on it is a voice, not the noise of a room: 30 dB below the loudest. */
const voice = 0.5;

/** Where the level shows; drawn ten times a second without a render of its host. */
export const levelMeter = (words: Localize): TemplateResult =>
  html`<div
    class="meter"
    part="level"
    role="meter"
    aria-label=${words.term('microphoneLevel')}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow="0"
  ></div>`;

type Host = ReactiveControllerHost & HTMLElement;

/**
 * Shows in its host’s meter what the microphone hears, as long as the meter can be seen: no microphone stays open behind
 * a fold.
 */
export class LevelWatch implements ReactiveController {
  /** Whether the host can be seen; undefined until the browser has reported it. */
  isVisible: boolean | undefined;
  /** Whether a voice was heard since it began. */
  isHeard = false;
  readonly #host: Host;
  readonly #onHeard: () => void;
  #observer: IntersectionObserver | undefined;
  #watched: TelnyxClient | undefined;
  #stop: (() => void) | undefined;

  /** @param onHeard Called with the first sound of a voice. */
  constructor(host: Host, onHeard: () => void) {
    this.#host = host;
    this.#onHeard = onHeard;
    host.addController(this);
  }

  hostConnected(): void {
    this.isVisible = globalThis.IntersectionObserver ? undefined : true; // in a DOM for tests
    if (this.isVisible) return;
    this.#observer = new IntersectionObserver(entries => {
      this.isVisible = entries.at(-1)?.isIntersecting ?? false;
      this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.isVisible = undefined;
    this.follow(undefined);
  }

  /** Watches the microphone of this client from now on; of none if undefined or out of sight. */
  follow(client: TelnyxClient | undefined): void {
    const wanted = this.isVisible ? client : undefined;
    if (wanted === this.#watched) return;
    this.#stop?.();
    this.#show(0);
    this.#watched = wanted;
    this.isHeard = false;
    this.#stop = wanted?.devices.watchLevel(this.#onLevel);
  }

  readonly #onLevel = (level: number): void => {
    this.#show(level);
    if (this.isHeard || level < voice) return;
    this.isHeard = true;
    this.#onHeard();
  };

  #show(level: number): void {
    const meter = this.#host.shadowRoot?.querySelector<HTMLElement>('.meter');
    meter?.style.setProperty('--_level', String(level));
    meter?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
  }
}
