/** The people that the number field offers, in a list over the keys. Loaded with the first letter that may be of a name. */
import { css, html, nothing, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { PersonNumber, TelnyxClient } from '../../client/index.js';
import { isNamed, isNumbered, readTyped, wordsOf } from '../../client/contacts/index.js';
import type { Localize } from '../../i18n/index.js';
import { inField } from '../../i18n/translations/en-field.js';
import type { Announcer } from '../../page/announcer.js';
import { historyOf } from '../../page/history/client-history.js';
import { formatNumber } from '../phone-number.js';
import { ActiveOption, scrollToActive } from './active-option.js';

/** Whose field it is. */
export interface SuggestionHost extends ReactiveControllerHost, HTMLElement {
  /** What stands in the field. */
  readonly value: string;
}

export interface SuggestionOptions {
  readonly client: () => TelnyxClient | undefined;
  /** Those of the field. */
  readonly words: Localize;
  readonly announcer: Announcer;
  /** Gives the field the styles of the list. */
  readonly addStyles: (styles: readonly CSSResult[]) => void;
  readonly onChoose: (person: PersonNumber) => void;
}

const maxItems = 5;

/** Digits decide whether it is the same number, however it is written. */
const keyOf = (number: string): string => number.replace(/\D/g, '') || number.toLowerCase();

/** Contacts first, then those who were called or have called, each number once. */
export function findPeople(client: TelnyxClient, text: string): readonly PersonNumber[] {
  const typed = readTyped(text);
  const { people } = client;
  const recents = historyOf(client).entries.flatMap(({ remote: { name: given, number } }) => {
    const name = people.find(number)?.name ?? given;
    return number && (isNamed(wordsOf(name), typed) || isNumbered(number, typed)) ? { name, number, label: '' } : [];
  });
  const found = new Map<string, PersonNumber>();
  for (const person of [...people.suggest(text, maxItems), ...recents])
    if (!found.has(keyOf(person.number))) found.set(keyOf(person.number), person);
  return [...found.values()].slice(0, maxItems);
}

export class SuggestionList {
  readonly #host: SuggestionHost;
  readonly #options: SuggestionOptions;
  readonly #active = new ActiveOption();
  #people: readonly PersonNumber[] = [];

  constructor(host: SuggestionHost, options: SuggestionOptions) {
    this.#host = host;
    this.#options = options;
    options.words.add(inField);
    options.addStyles([styles]);
  }

  get isOpen(): boolean {
    return this.#people.length > 0;
  }

  get activeId(): string | null {
    const { index } = this.#active;
    return this.isOpen && index >= 0 ? `suggestion-${index}` : null;
  }

  show(text: string): void {
    const { client: clientOf, announcer, words } = this.#options;
    const client = clientOf();
    const before = this.#people.length;
    this.#people = client ? findPeople(client, text) : [];
    this.#active.set(-1);
    const count = this.#people.length;
    if (count && count !== before) announcer.say(words.term('suggestionCount', count), words.lang);
    this.#host.requestUpdate();
  }

  close(): void {
    if (!this.isOpen) return;
    this.#people = [];
    this.#active.set(-1);
    this.#host.requestUpdate();
  }

  handleKey({ key }: KeyboardEvent): boolean {
    if (!this.isOpen) {
      if (key === 'ArrowDown' && this.#host.value) this.show(this.#host.value);
      return key === 'ArrowDown' && this.isOpen;
    }
    const person = this.#people[this.#active.index];
    if (key === 'Escape') this.close();
    else if (key === 'Enter' && person) this.#choose(person);
    else if (this.#active.move(key, this.#people.length)) this.#showActive();
    else {
      if (key === 'Tab' || key === 'Enter') this.close();
      else this.#active.set(-1); // the caret moves, or something is typed
      this.#host.requestUpdate();
      return false;
    }
    return true;
  }

  readonly #onClick = (event: Event): void => {
    const person = this.#people[Number((event.currentTarget as HTMLElement).dataset['index'])];
    if (person) this.#choose(person);
  };

  /** The focus stays in the field. */
  readonly #onMouseDown = (event: Event): void => event.preventDefault();

  #choose(person: PersonNumber): void {
    this.close();
    this.#options.onChoose(person);
  }

  #showActive(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => scrollToActive(this.#host.shadowRoot?.querySelector('.suggestions')));
  }

  render(): TemplateResult | typeof nothing {
    if (!this.isOpen) return nothing;
    return html`<ul
      class="suggestions"
      part="suggestions"
      id="suggestions"
      role="listbox"
      aria-label=${this.#options.words.term('suggestions')}
      @mousedown=${this.#onMouseDown}
    >
      ${this.#people.map((person, index) => this.#renderOption(person, index))}
    </ul>`;
  }

  #renderOption({ name, number, label }: PersonNumber, index: number): TemplateResult {
    const shown = formatNumber(number);
    return html`<li
      class="suggestion"
      part="suggestion"
      id="suggestion-${index}"
      role="option"
      translate="no"
      data-index=${index}
      aria-selected=${index === this.#active.index ? 'true' : 'false'}
      @click=${this.#onClick}
    >
      ${name && name !== number ? html`<span class="who"><bdi>${name.slice(0, 256)}</bdi></span> ` : nothing}<span
        class="which"
        >${label ? html`<bdi>${label}</bdi> · ` : nothing}<bdi class="numeric">${shown}</bdi></span
      >
    </li>`;
  }
}

const styles = css`
  .suggestions {
    background: color-mix(in oklab, var(--_ink) 4%, var(--_surface));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    box-shadow: 0 8px 24px rgb(0 0 0 / 20%);
    inset-block-start: calc(50% + 26px); /* below the number, over the keys, above Call */
    inset-inline: 0;
    list-style: none;
    margin: 0;
    max-block-size: calc(4 * var(--_key) + 24px);
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 4px;
    position: absolute;
    z-index: 2;
  }

  .suggestion {
    align-content: center;
    border-radius: calc(var(--_radius) - 4px);
    cursor: pointer;
    display: grid;
    line-height: 1.25;
    min-block-size: var(--_target);
    padding: 2px 12px;
    user-select: none;
  }

  .who,
  .which {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .who {
    font-size: var(--_m);
    font-weight: var(--_bold);
  }

  .which {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .suggestion[aria-selected='true'] {
    background: var(--_fill-press);
    outline: 2px solid var(--telnyx-color-focus, var(--_accent));
    outline-offset: -2px;
  }

  @media (hover: hover) {
    .suggestion:hover {
      background: var(--_fill-hover);
    }
  }
`;
