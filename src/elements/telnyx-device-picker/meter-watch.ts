import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { LevelWatch } from '../level-watch.js';

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

/** Shows in its host’s meter what the microphone hears, as long as the meter can be seen. */
export class MeterWatch {
  /** Whether a voice was heard since it began. */
  isHeard = false;
  readonly #host: Host;
  readonly #onHeard: () => void;
  readonly #levels: LevelWatch;

  /** @param onHeard Called with the first sound of a voice. */
  constructor(host: Host, onHeard: () => void) {
    this.#host = host;
    this.#onHeard = onHeard;
    this.#levels = new LevelWatch(host, level => this.#handleLevel(level));
  }

  /** Whether the host can be seen; undefined until the browser has reported it. */
  get isVisible(): boolean | undefined {
    return this.#levels.isVisible;
  }

  /** Watches the microphone of this client from now on; of none if undefined or out of sight. */
  follow(client: TelnyxClient | undefined): void {
    this.#levels.follow(client);
  }

  #handleLevel(level: number | null): void {
    const meter = this.#host.shadowRoot?.querySelector<HTMLElement>('.meter');
    meter?.style.setProperty('--_level', String(level ?? 0));
    meter?.setAttribute('aria-valuenow', String(Math.round((level ?? 0) * 100)));
    if (level === null) this.isHeard = false;
    if (this.isHeard || level === null || level < voice) return;
    this.isHeard = true;
    this.#onHeard();
  }
}
