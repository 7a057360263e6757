/** The button that says whose numbers are typed, and the list behind it. Loaded where the page has `country-picker`. */
import { css, html, nothing, type CSSResult, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isNamed, readTyped, wordsOf } from '../../client/contacts/index.js';
import type { NationalNumbers } from '../../context/national-numbers.js';
import { TelnyxCountryChangeEvent } from '../../events/index.js';
import type { Localize } from '../../i18n/index.js';
import { inField } from '../../i18n/translations/en-field.js';
import { closeIcon } from '../../icons/field.js';
import type { Announcer } from '../../page/announcer.js';
import { countryChoice } from '../../page/country-choice.js';
import { fields } from '../../styles/fields.js';
import { ActiveOption, scrollToActive } from './active-option.js';

/** Whose numbers are picked. */
export interface PickerHost extends ReactiveControllerHost, HTMLElement {
  readonly countryPicker: boolean;
}

export interface PickerOptions {
  readonly numbers: NationalNumbers;
  readonly words: Localize;
  readonly announcer: Announcer;
  /** Gives the field the styles of the picker. */
  readonly addStyles: (styles: readonly CSSResult[]) => void;
}

interface Country {
  readonly code: string;
  readonly name: string;
  readonly callingCode: string;
  /** What a search looks into. */
  readonly words: string;
}

export class CountryPicker {
  readonly #host: PickerHost;
  readonly #options: PickerOptions;
  readonly #active = new ActiveOption();
  #isOpen = false;
  #search = '';
  #all: readonly Country[] = [];
  /** The language that the names are in. */
  #lang = '';

  constructor(host: PickerHost, options: PickerOptions) {
    this.#host = host;
    this.#options = options;
    options.words.add(inField);
    options.addStyles([fields, styles]);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#search = '';
    this.#host.requestUpdate();
  }

  readonly #onButton = (): void => {
    this.#isOpen = true;
    this.#active.set(this.#found.findIndex(({ code }) => code === this.#options.numbers.country));
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      this.#find('.country-search')?.focus();
      scrollToActive(this.#find('.country-list'));
    });
  };

  readonly #onSearch = (event: Event): void => {
    event.stopPropagation(); // it is not the number
    this.#search = (event.target as HTMLInputElement).value;
    const found = this.#found.length;
    this.#active.set(found && this.#search ? 0 : -1);
    const { announcer, words } = this.#options;
    announcer.say(words.term('countriesFound', found), words.lang);
    this.#showActive();
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { key, isComposing } = event;
    const found = this.#found;
    const country = found[this.#active.index];
    const isTyping = (event.target as Element).matches('.country-search');
    if (isComposing || key === 'Tab' || (!isTyping && key !== 'Escape')) return;
    if (key === 'Escape') this.#closeToButton();
    else if (key === 'Enter' && country) this.#choose(country);
    else if (this.#active.move(key, found.length, 6)) this.#showActive();
    else if (key !== 'Enter') return;
    event.preventDefault();
  };

  readonly #onClose = (): void => this.#closeToButton();

  /** The focus stays in the field. */
  readonly #onMouseDown = (event: Event): void => event.preventDefault();

  readonly #onClick = (event: Event): void => {
    const { index } = (event.currentTarget as HTMLElement).dataset;
    const country = this.#found[Number(index)];
    if (country) this.#choose(country);
  };

  #choose({ code }: Country): void {
    const { numbers } = this.#options;
    const choice = code === numbers.unchosen ? null : code;
    const isOther = code !== numbers.country;
    this.#closeToButton();
    if (!isOther) return;
    countryChoice.set(choice);
    this.#host.dispatchEvent(new TelnyxCountryChangeEvent(choice));
  }

  #closeToButton(): void {
    this.close();
    void this.#host.updateComplete.then(() => this.#find('.country')?.focus());
  }

  #showActive(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => scrollToActive(this.#find('.country-list')));
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector) ?? null;
  }

  /** In the language of the page; that of the phone itself comes first. */
  get #countries(): readonly Country[] {
    const { numbers, words } = this.#options;
    const { formats } = numbers;
    if (!formats || (this.#all.length && this.#lang === words.lang)) return this.#all;
    this.#lang = words.lang;
    const nameOf = namesIn(words.lang);
    this.#all = formats.countries
      .map(code => {
        const [name, callingCode] = [nameOf(code), `+${formats.callingCode(code) ?? ''}`];
        return { code, name, callingCode, words: `${wordsOf(name)} ${code.toLowerCase()} ${callingCode.slice(1)}` };
      })
      .sort((a, b) => a.name.localeCompare(b.name, words.lang));
    return this.#all;
  }

  get #found(): readonly Country[] {
    const { unchosen } = this.#options.numbers;
    const isFirst = ({ code }: Country) => code === unchosen;
    const sorted = [...this.#countries.filter(isFirst), ...this.#countries.filter(each => !isFirst(each))];
    const typed = readTyped(this.#search.replace('+', ''));
    return this.#search.trim() ? sorted.filter(({ words }) => isNamed(words, typed)) : sorted;
  }

  button(): TemplateResult | typeof nothing {
    const { numbers, words } = this.#options;
    if (!numbers.formats) return nothing;
    const { country } = numbers;
    const current = this.#countries.find(({ code }) => code === country);
    const label = current
      ? words.term('countryIs', current.name, `${current.code} ${current.callingCode}`)
      : words.term('country');
    return html`<button
      class="button country"
      part="country-button"
      type="button"
      translate="no"
      aria-label=${label}
      aria-haspopup="dialog"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      @click=${this.#onButton}
    >
      <span class="country-code">${current?.code ?? ''}</span>
      <span class="calling-code numeric">${current?.callingCode ?? '+'}</span>
    </button>`;
  }

  list(): TemplateResult | typeof nothing {
    if (!this.#isOpen) return nothing;
    const { words } = this.#options;
    const { index } = this.#active;
    const found = this.#found;
    return html`<div
      class="countries"
      part="countries"
      role="dialog"
      aria-label=${words.term('country')}
      @keydown=${this.#onKeyDown}
    >
      ${this.#head()} ${found.length ? nothing : html`<p class="country-none">${words.term('countriesFound', 0)}</p>`}
      <ul
        class="country-list"
        id="countries"
        role="listbox"
        aria-label=${words.term('country')}
        @mousedown=${this.#onMouseDown}
      >
        ${found.map((country, at) => this.#option(country, at, at === index))}
      </ul>
    </div>`;
  }

  #head(): TemplateResult {
    const { words } = this.#options;
    const { index } = this.#active;
    return html`<div class="country-head">
      <input
        class="input country-search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded="true"
        aria-controls="countries"
        aria-activedescendant=${index < 0 ? nothing : `country-${index}`}
        aria-label=${words.term('countrySearch')}
        placeholder=${words.term('countrySearch')}
        .value=${this.#search}
        @input=${this.#onSearch}
      />
      <button class="button icon" type="button" aria-label=${words.term('close')} @click=${this.#onClose}>
        ${closeIcon()}
      </button>
    </div>`;
  }

  #option({ code, name, callingCode }: Country, index: number, isActive: boolean): TemplateResult {
    const { words, numbers } = this.#options;
    return html`<li
      class="country-option ${code === numbers.country ? 'chosen' : ''}"
      part="country"
      id="country-${index}"
      role="option"
      translate="no"
      data-index=${index}
      aria-selected=${isActive ? 'true' : 'false'}
      @click=${this.#onClick}
    >
      <span class="country-name"
        ><bdi>${name}</bdi
        >${code === numbers.unchosen ? html` <span class="quiet">${words.term('countryOfPhone')}</span>` : nothing}</span
      >
      <span class="numeric quiet">${callingCode}</span>
    </li>`;
  }
}

/** The browser's names; the code where it has none. */
function namesIn(lang: string): (code: string) => string {
  try {
    const names = new Intl.DisplayNames([lang], { type: 'region' });
    return code => names.of(code) ?? code;
  } catch {
    return code => code;
  }
}

const styles = css`
  .base {
    position: relative;
  }

  .entry.picks {
    grid-template-columns: minmax(var(--_target), max-content) minmax(0, 1fr) var(--_target);
  }

  .entry.picks .number.number {
    grid-column: 2;
  }

  .entry.picks .number.number:placeholder-shown {
    grid-column: 2 / -1;
  }

  .country {
    border-radius: var(--_radius);
    color: var(--_quiet);
    display: grid;
    font-size: min(var(--_s), 20px); /* two lines are as high as the field */
    gap: 0;
    line-height: 1.15;
    grid-area: 1 / 1;
    padding-inline: 2px;
  }

  .country-code {
    color: var(--_text);
    font-weight: var(--_bold);
  }

  .countries {
    background: var(--_surface);
    display: grid;
    gap: 8px;
    grid-template-rows: auto auto minmax(0, 1fr);
    inset: 0;
    padding-block-start: 8px;
    position: absolute;
    z-index: 3;
  }

  .base.picking > :not(.countries) {
    visibility: hidden; /* in its place, and out of the way of Tab */
  }

  .country-head {
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr) var(--_target);
  }

  .country-head > .icon {
    grid-area: 1 / 2;
  }

  .country-list {
    grid-row: 3;
    list-style: none;
    margin: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    padding: 2px;
  }

  .country-none {
    color: var(--_quiet);
    font-size: var(--_m);
    margin: 0;
    text-align: center;
  }

  .country-option {
    align-items: center;
    border-radius: var(--_radius);
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_m);
    gap: 0 12px;
    justify-content: space-between;
    line-height: 1.25;
    min-block-size: var(--_target);
    padding: 4px 12px;
  }

  .country-name {
    max-inline-size: 100%;
    overflow-wrap: break-word; /* they are words as ours, not strangers' */
  }

  .chosen .country-name {
    font-weight: var(--_bold);
  }

  .quiet {
    color: var(--_quiet);
    font-weight: normal;
  }

  .country-option[aria-selected='true'] {
    background: var(--_fill-press);
    outline: 2px solid var(--telnyx-color-focus, var(--_accent));
    outline-offset: -2px;
  }

  @media (hover: hover) {
    .country:hover,
    .country-option:hover {
      background: var(--_fill-hover);
    }
  }
`;
