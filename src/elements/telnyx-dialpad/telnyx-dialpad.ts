import { errorCodes } from '../../client/index.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { readDestination, type PersonNumber } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { checkCountry } from '../../context/national-numbers.js';
import { property } from '../../context/property.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDialRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { callIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { formatNumber, withTones } from '../phone-number.js';
import { phoneStatus, statusWord } from '../phone-status.js';
import { takesTones } from '../takes-tones.js';
import { countryChoice } from '../../page/country-choice.js';
import { SizeWatch } from '../../page/size-watch.js';
import { CountryNotes } from './country-notes.js';
import { CountryPickerLink } from './country-picker-link.js';
import {
  eraseButton,
  keyOf,
  keypad,
  moveAlongKeys,
  sentDigits,
  type EraseHandlers,
  type KeypadHandlers,
} from './keypad.js';
import { LongPress } from './long-press.js';
import { NumberCaret } from './number-caret.js';
import { numberInput, type NumberInputHandlers } from './number-input.js';
import { clear, erase, fit, insert, regroup, textWith } from './number-field.js';
import { SentTones } from './sent-tones.js';
import { Suggestions } from './suggestions.js';
import { styles } from './telnyx-dialpad.styles.js';

/**
 * @tag telnyx-dialpad
 * @summary Enters a number and calls it; in a call, sends its keys to the other side as tones (DTMF).
 *
 * The field takes typing, pasting and the keys. What is typed stays as it is until Call reads it (`1-800-FLOWERS`,
 * `+12025550142 ext 12`); what is pasted is read at once: its number is put into the field, what was left out is shown
 * below it. Holding 0 gives +, holding the delete key clears. Call with an empty field brings back the last number.
 * Numbers are grouped as people write them, and a national one of the `country` is called in E.164. People whose name or number
 * fits what is typed are offered: contacts (`client.people`), then those of the last calls.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination` (`number` in E.164). Cancelable.
 * @event {TelnyxDtmfRequestEvent} telnyx-dtmf-request - The user sends `digits` into a call. Cancelable.
 * @event {TelnyxCountryChangeEvent} telnyx-country-change - The user chose another `country` in the list.
 * @event {InputEvent} input - The number changed by hand; see `value`.
 * @csspart base - The outermost wrapper.
 * @csspart number - The number field; in a call, the digits sent.
 * @csspart hint - The line under the number that says why calling is not possible.
 * @csspart note - The same line when it says what was left out of a pasted text, or that the text cannot be called.
 * @csspart emergency - The same line when it says that this phone may not reach emergency services.
 * @csspart suggestions - The list of people that are offered.
 * @csspart suggestion - Each of them.
 * @csspart country-button - The button with the country's code and calling code.
 * @csspart countries - The list of countries over the keys, with its search.
 * @csspart country - Each country.
 * @csspart keys - The group of the twelve keys.
 * @csspart key - Each key.
 * @csspart call-button - The button that calls.
 * @cssproperty [--telnyx-key-size=64px] - Height of the keys.
 * @cssproperty [--telnyx-action-size=56px] - Height of the call button.
 * @cssstate tones - The keys send tones into a call.
 * @cssstate long - The number takes the full width.
 * @cssstate ready - Calls can be made.
 */
@customElement('telnyx-dialpad')
export class TelnyxDialpad extends TelnyxElement {
  static override styles = [tokens, buttons, container, styles];

  readonly #words = new Localize(this);
  readonly #announcer = new Announcer(this);
  readonly #longPress = new LongPress(this);
  readonly #phone = new PhoneController(this, state => ({
    status: phoneStatus(state),
    toneCallId: state.calls.find(call => call.id === state.currentCallId && takesTones(call))?.id ?? null,
    dialled: [...state.calls, state.lastCall].findLast(call => call?.direction === 'outbound')?.remote.number,
  }));
  readonly #notes = new CountryNotes(this, this.#phone.numbers, this.#words, this.#announcer);
  readonly #handlers: KeypadHandlers = {
    onClick: event => {
      if (this.#longPress.take()) return;
      this.press(keyOf(event));
      this.#keepFocus(event);
    },
    onFocus: event => {
      this.#tabStop = keyOf(event);
      this.requestUpdate();
    },
    onPointerDown: event => {
      const hasPlus = keyOf(event) === '0' && !this.#sendsTones;
      this.#longPress.start(hasPlus ? () => this.press('+') : undefined);
    },
    onPointerGone: this.#longPress.stop,
    onPrevent: event => event.preventDefault(),
  };
  readonly #eraseHandlers: EraseHandlers = {
    ...this.#handlers,
    onClick: event => {
      if (!this.#longPress.take()) this.#erase();
      this.#keepFocus(event);
    },
    onPointerDown: () => this.#longPress.start(() => this.#field && clear(this.#field)),
  };
  readonly #tones = new SentTones(this, this.#phone);
  readonly #suggestions = new Suggestions(this, {
    client: () => this.#phone.client,
    words: this.#words,
    announcer: this.#announcer,
    addStyles: styles => this.addStyles(styles),
    onChoose: person => this.#choose(person),
  });
  readonly #picker = new CountryPickerLink(this, {
    numbers: this.#phone.numbers,
    words: this.#words,
    announcer: this.#announcer,
    addStyles: styles => this.addStyles(styles),
  });
  readonly #inputHandlers: NumberInputHandlers = {
    onInput: event => this.#onInput(event),
    onPaste: event => this.#onPaste(event),
    onFocus: () => this.requestUpdate(), // whom it may offer is known by now
  };
  /** The key that Tab leads to: the one that had the focus last. */
  #tabStop = '1';
  #lastDialled = '';
  /** What an input method is still writing: nothing else may change the field then. */
  #composed: string | null = null;
  /** The value as it was entered here, by typing or pasting: it is not read again. */
  #entered = '';
  /** What was left out of a pasted text, or why it cannot be called, in words. */
  #note = '';

  @query('.base') private base!: HTMLElement | null;

  @query('.number') private numberField!: HTMLElement | null;

  /** The text in the field, which Call reads; a `tel:` link becomes its number and waits for Call. */
  @property() value = '';

  /** What the keys do. `auto`: tones while the current call takes them, else the number. */
  @property({ useDefault: true }) mode: 'auto' | 'dial' | 'tones' = 'auto';

  /** What Call brings back when the field is empty. Default: the last number that was called while this was here. */
  @property() redial?: string;

  /** Whose numbers are typed, as ISO 3166 code, e.g. `GB`. Default: that of the phone. */
  @property() country?: string;

  /** A button in the field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  @property({ attribute: 'country-picker', type: Boolean, useDefault: true }) countryPicker = false;

  constructor() {
    super();
    new NumberCaret(
      this,
      () => this.#field,
      () => this.#isFieldFocused,
    );
    new SizeWatch(
      this,
      () => this.base,
      () => this.#fit(),
    );
  }

  /** @internal See `PhoneHost`. */
  get chosenCountry(): string | null {
    return this.countryPicker ? countryChoice.get() : null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { status, toneCallId, dialled } = this.#phone.value;
    if (changed.has('value')) this.#takeValue();
    if (changed.has('country')) checkCountry(this);
    if (status === 'ready') this.#phone.numbers.want(this.value !== '');
    if (dialled) this.#lastDialled = dialled;
    this.#tones.follow(toneCallId);
    if (this.#sendsTones) this.#suggestions.close();
    this.setState('tones', this.#sendsTones);
    this.setState('ready', status === 'ready');
  }

  protected override updated(): void {
    this.#fit();
  }

  /** Goes to the number; in a call, to the first key. */
  override focus(options?: FocusOptions): void {
    (this.#field ?? this.shadowRoot?.querySelector<HTMLElement>('.key[tabindex="0"]'))?.focus(options);
  }

  /** Chooses a country as the user would in the list; null clears the choice. */
  selectCountry(country: string | null): void {
    countryChoice.set(country);
  }

  /** Presses a key as a finger would: `0` to `9`, `*`, `#`; in a number also `+`. */
  press(key: string): void {
    if (this.#sendsTones) this.#tones.send(key);
    else if (this.#field) insert(this.#field, key, this.#isFieldFocused);
  }

  /** Calls the number in the field; with an empty field, brings back the last one. */
  dial(): void {
    if (this.#phone.value.status !== 'ready') return;
    const request = new TelnyxDialRequestEvent(this.value);
    if (request.destination) void this.#phone.request(request);
    else if (this.value.trim())
      this.#showNote(Object.values(errorText({ code: errorCodes.INVALID_CALL_PARAMETERS }, this.#words)).join(' '));
    else this.value = this.redial ?? this.#lastDialled;
  }

  /** @internal Offers people for a text as if it were typed by hand. */
  suggest(text: string): Promise<void> {
    this.value = this.#entered = text;
    return this.#suggestions.show(text);
  }

  readonly #onInput = (event: Event): void => {
    const field = this.#field;
    const { isComposing, inputType } = event as InputEvent;
    this.#composed = field && isComposing ? field.value : null;
    if (!field || isComposing) return;
    if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') this.#read(field, field.value);
    else this.#enter(regroup(field, event as InputEvent, this.value, this.#format), '');
    if (event.isTrusted && !this.#notes.isEmergency(this.value)) void this.#suggestions.show(this.value);
    else this.#suggestions.close(); // the keys are in use
  };

  readonly #onPaste = (event: ClipboardEvent): void => {
    const field = this.#field;
    const text = event.clipboardData?.getData('text/plain');
    if (!field || !text) return;
    event.preventDefault();
    this.#read(field, textWith(field, text));
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.#picker.isOpen || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.composedPath()[0];
    const { key } = event;
    if (target === this.#field) {
      if (!this.#suggestions.handleKey(event)) {
        if (key !== 'Enter') return;
        this.dial();
      }
    } else if (key.startsWith('Arrow')) moveAlongKeys(this.shadowRoot, key, target);
    else if (key === 'Backspace') this.#erase();
    else if (/^[\d*#+]$/.test(key)) this.press(key);
    else return;
    event.preventDefault();
  };

  readonly #onCallClick = (): void => this.dial();

  /** As people write it in the country. */
  readonly #format = (text: string): string => formatNumber(text, this.#phone.numbers.country);

  get #sendsTones(): boolean {
    return this.mode === 'tones' || (this.mode === 'auto' && this.#phone.value.toneCallId !== null);
  }

  get #isFieldFocused(): boolean {
    return this.shadowRoot?.activeElement === this.#field;
  }

  get #field(): HTMLInputElement | null {
    const field = this.numberField;
    return field?.localName === 'input' ? (field as HTMLInputElement) : null;
  }

  /** A page puts a link into the field, and it waits there for Call. All else that it puts there stays as it is. */
  #takeValue(): void {
    const value = this.value || '';
    const isLink = value !== this.#entered && /^\s*(?:tel|callto):/i.test(value);
    if (value !== this.#entered) {
      this.#note = '';
      this.#suggestions.close();
    }
    this.value = isLink ? withTones(readDestination(value)) || value : value;
  }

  /** Puts what is read in a text into the field; a text that cannot be read stays, and Call says so. */
  #read(field: HTMLInputElement, text: string): void {
    const { leftOut, ...read } = readDestination(text);
    const shown = leftOut.length > 48 ? `${leftOut.slice(0, 48)}…` : leftOut;
    this.#enter(withTones(read) || text.replace(/\s+/g, ' ').trim(), leftOut && this.#words.term('leftOut', shown));
    field.value = this.#format(this.value);
  }

  /** The number of a person is in the field, and waits for Call. */
  #choose({ name, number }: PersonNumber): void {
    if (!this.#field) return;
    this.#read(this.#field, number);
    this.#showNote(name === number ? '' : name.slice(0, 48));
    this.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  }

  #enter(value: string, note: string): void {
    this.value = this.#entered = value;
    this.#showNote(note);
  }

  #showNote(note: string): void {
    if (note) this.#announcer.say(note, this.#words.lang);
    this.#note = note;
    this.requestUpdate();
  }

  #erase(): void {
    if (this.#field) erase(this.#field, this.#isFieldFocused, this.#field.value !== this.value);
  }

  /** After a click with the mouse one can go on typing; a finger would bring up the keyboard of the device. */
  #keepFocus(event: MouseEvent): void {
    if ((event as PointerEvent).pointerType === 'mouse') this.#field?.focus();
  }

  /** Gives a long number more room, then makes it smaller. */
  #fit(): void {
    const { ratio, isLong } = fit(this.shadowRoot);
    this.setState('long', isLong);
    this.base?.style.setProperty('--_fit', String(ratio));
  }

  #renderNumber(): TemplateResult {
    const shown = this.#composed ?? this.#format(this.value);
    const { warning } = this.#notes;
    const part = warning ? 'emergency' : this.#note && !this.#reason ? 'note' : 'hint';
    return html`<div class="entry ${this.countryPicker ? 'picks' : ''}">
        ${this.#picker.button()}
        ${numberInput(this.#words, shown, this.#notes.example, this.#suggestions, this.#inputHandlers)}
        <span class="measure" aria-hidden="true" translate="no">${shown}</span>
        ${eraseButton(this.#words, !this.value, this.#eraseHandlers)} ${this.#suggestions.render()}
      </div>
      <p class="hint" part=${part} id="hint"><span>${warning || this.#reason || this.#note}</span></p>`;
  }

  /** Why Call does nothing, in words; empty when it does. */
  get #reason(): string {
    const { status } = this.#phone.value;
    return status === 'ready' ? '' : this.#words.term(statusWord[status]);
  }

  protected override render(): TemplateResult {
    return html`<div
      class="base ${this.#picker.isOpen ? 'picking' : ''}"
      part="base"
      role="group"
      aria-label=${this.#words.term('dialpad')}
      @keydown=${this.#onKeyDown}
    >
      ${this.#sendsTones ? sentDigits(this.#words, this.#tones.digits) : this.#renderNumber()}
      ${keypad(this.#words, !this.#sendsTones, this.#tabStop, this.#handlers)}
      ${
        this.#sendsTones
          ? nothing
          : html`<button
              class="button action call"
              part="call-button"
              type="button"
              aria-describedby="hint"
              aria-disabled=${this.#reason ? 'true' : 'false'}
              @click=${this.#onCallClick}
            >
              ${callIcon()} ${this.#words.term('call')}
            </button>`
      }
      ${this.#sendsTones ? nothing : this.#picker.list()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-dialpad': TelnyxDialpad;
  }
}
