import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readDestination } from '../../client/index.js';
import type { NationalNumbers } from '../../context/national-numbers.js';
import type { Localize } from '../../i18n/index.js';
import type { Announcer } from '../../page/announcer.js';

/** Whose field it is. */
type Host = ReactiveControllerHost & { readonly value: string };

/** What the dialpad says of the numbers of its country: one as an example, and of those for emergencies that it may not reach them. */
export class CountryNotes implements ReactiveController {
  readonly #host: Host;
  readonly #numbers: NationalNumbers;
  readonly #words: Localize;
  readonly #announcer: Announcer;
  /** The country that the example is of. */
  #country: string | null = null;
  #example: string | null = null;
  #isEmergency = false;

  constructor(host: Host, numbers: NationalNumbers, words: Localize, announcer: Announcer) {
    this.#host = host;
    this.#numbers = numbers;
    this.#words = words;
    this.#announcer = announcer;
    host.addController(this);
  }

  /** A number as people write it there, for the empty field; empty while there is none. */
  get example(): string {
    return this.#example ? this.#words.term('numberExample', this.#example) : '';
  }

  /** What to know before one calls the number that was entered; empty for all but emergency numbers. */
  get warning(): string {
    return this.#isEmergency ? this.#words.term('emergency') : '';
  }

  isEmergency(text: string): boolean {
    const { formats, country } = this.#numbers;
    return formats?.isEmergency(readDestination(text).destination, country) ?? false;
  }

  hostUpdate(): void {
    const { formats, country } = this.#numbers;
    const wasEmergency = this.#isEmergency;
    this.#isEmergency = this.isEmergency(this.#host.value);
    if (this.#isEmergency && !wasEmergency) this.#announcer.say(this.warning, this.#words.lang);
    const wanted = this.#numbers.isGiven ? country : null;
    if (!formats || wanted === this.#country) return;
    this.#country = wanted;
    this.#example = null;
    if (wanted)
      void formats.example(wanted).then(
        example => this.#show(wanted, example),
        () => {},
      ); // without one it is as before
  }

  #show(country: string, example: string | null): void {
    if (country !== this.#country) return; // it changed meanwhile
    this.#example = example;
    this.#host.requestUpdate();
  }
}
