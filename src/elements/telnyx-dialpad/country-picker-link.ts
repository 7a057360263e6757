import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { countryChoice } from '../../page/country-choice.js';
import { loadPart } from '../../page/load-part.js';
import type { CountryPicker, PickerHost, PickerOptions } from './country-picker.js';

/** The picker of countries, loaded where the page wants it. */
export class CountryPickerLink implements ReactiveController {
  readonly #host: PickerHost;
  readonly #options: PickerOptions;
  #picker: CountryPicker | null = null;
  #loading: Promise<void> | undefined;
  #stop = () => {};

  constructor(host: PickerHost, options: PickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = countryChoice.subscribe(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#stop();
    this.#picker?.close();
  }

  hostUpdate(): void {
    if (!this.#host.countryPicker) return;
    this.#options.numbers.want(true);
    this.#loading ??= loadPart(this.#host, 'The picker of countries', async () => {
      const { CountryPicker } = await import('./country-picker.js');
      this.#picker = new CountryPicker(this.#host, this.#options);
      this.#host.requestUpdate();
    });
  }

  /** The list is open, over the keys. */
  get isOpen(): boolean {
    return this.#picker?.isOpen ?? false;
  }

  button(): TemplateResult | typeof nothing {
    return (this.#host.countryPicker && this.#picker?.button()) || nothing;
  }

  list(): TemplateResult | typeof nothing {
    return (this.#host.countryPicker && this.#picker?.list()) || nothing;
  }
}
