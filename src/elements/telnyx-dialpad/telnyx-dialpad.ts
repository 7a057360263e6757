import { errorCodes } from '../../client/index.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { readDestination } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { checkCountry } from '../../context/national-numbers.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxDialRequestEvent, TelnyxDtmfRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { backspaceIcon, callIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { formatNumber, withTones } from '../phone-number.js';
import { phoneStatus, statusWord } from '../phone-status.js';
import { takesTones } from '../takes-tones.js';
import { CountryNotes } from './country-notes.js';
import { keyOf, keypad, type KeypadHandlers } from './keypad.js';
import { LongPress } from './long-press.js';
import { NumberCaret } from './number-caret.js';
import { clear, erase, fit, insert, regroup, textWith } from './number-field.js';
import { styles } from './telnyx-dialpad.styles.js';

/**
 * @tag telnyx-dialpad
 * @summary Enters a number and calls it; in a call, sends its keys to the other side as tones (DTMF).
 *
 * The field takes typing, pasting and the keys. What is typed stays as it is until Call reads it (`1-800-FLOWERS`,
 * `+12025550142 ext 12`); what is pasted is read at once: its number is put into the field, what was left out is shown
 * below it. Holding 0 gives +, holding the delete key clears. Call with an empty field brings back the last number.
 * Numbers are grouped as people write them, and a national one of the `country` is called in E.164.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination` (`number` in E.164). Cancelable.
 * @event {TelnyxDtmfRequestEvent} telnyx-dtmf-request - The user sends `digits` into a call. Cancelable.
 * @event {InputEvent} input - The number changed by hand; see `value`.
 * @csspart base - The outermost wrapper.
 * @csspart number - The number field; in a call, the digits sent.
 * @csspart hint - The line under the number that says why calling is not possible.
 * @csspart note - The same line when it says what was left out of a pasted text, or that the text cannot be called.
 * @csspart emergency - The same line when it says that this phone may not reach emergency services.
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
  /** The key that Tab leads to: the one that had the focus last. */
  #tabStop = '1';
  #resize: ResizeObserver | undefined;
  #lastDialled = '';
  #digitsSent = '';
  /** What an input method is still writing: nothing else may change the field then. */
  #composed: string | null = null;
  #toneCallId: string | null = null;
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

  constructor() {
    super();
    new NumberCaret(
      this,
      () => this.#field,
      () => this.#isFieldFocused,
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize?.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { status, toneCallId, dialled } = this.#phone.value;
    if (changed.has('value')) this.#takeValue();
    if (changed.has('country')) checkCountry(this);
    if (status === 'ready') this.#phone.numbers.want(this.value !== '');
    if (dialled) this.#lastDialled = dialled;
    if (toneCallId !== this.#toneCallId) this.#digitsSent = '';
    this.#toneCallId = toneCallId;
    this.setState('tones', this.#sendsTones);
    this.setState('ready', status === 'ready');
  }

  protected override firstUpdated(): void {
    if (!globalThis.ResizeObserver) return; // in a DOM for tests
    this.#resize = new ResizeObserver(() => this.#fit());
    this.#resize.observe(this);
  }

  protected override updated(): void {
    this.#fit();
  }

  /** Goes to the number; in a call, to the first key. */
  override focus(options?: FocusOptions): void {
    (this.#field ?? this.shadowRoot?.querySelector<HTMLElement>('.key[tabindex="0"]'))?.focus(options);
  }

  /** Presses a key as a finger would: `0` to `9`, `*`, `#`; in a number also `+`. */
  press(key: string): void {
    if (this.#sendsTones) this.#sendTone(key);
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

  readonly #onInput = (event: Event): void => {
    const field = this.#field;
    const { isComposing, inputType } = event as InputEvent;
    this.#composed = field && isComposing ? field.value : null;
    if (!field || isComposing) return;
    if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') this.#read(field, field.value);
    else this.#enter(regroup(field, event as InputEvent, this.value, this.#format), '');
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
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const target = event.composedPath()[0];
    const { key } = event;
    if (target === this.#field) {
      if (key !== 'Enter') return;
      this.dial();
    } else if (key.startsWith('Arrow')) this.#moveFocus(key, target);
    else if (key === 'Backspace') this.#erase();
    else if (/^[\d*#+]$/.test(key)) this.press(key);
    else return;
    event.preventDefault();
  };

  readonly #onBackspaceClick = (event: MouseEvent): void => {
    if (!this.#longPress.take()) this.#erase();
    this.#keepFocus(event);
  };

  readonly #onBackspacePointerDown = (): void => {
    this.#longPress.start(() => this.#field && clear(this.#field));
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
    if (value !== this.#entered) this.#note = '';
    this.value = isLink ? withTones(readDestination(value)) || value : value;
  }

  /** Puts what is read in a text into the field; a text that cannot be read stays, and Call says so. */
  #read(field: HTMLInputElement, text: string): void {
    const { leftOut, ...read } = readDestination(text);
    const shown = leftOut.length > 48 ? `${leftOut.slice(0, 48)}…` : leftOut;
    this.#enter(withTones(read) || text.replace(/\s+/g, ' ').trim(), leftOut && this.#words.term('leftOut', shown));
    field.value = this.#format(this.value);
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

  #sendTone(digit: string): void {
    const callId = this.#phone.value.toneCallId;
    if (!callId || digit === '+') return;
    const event = new TelnyxDtmfRequestEvent(callId, digit);
    const sent = this.#phone.request(event);
    if (event.defaultPrevented) return;
    const show = () => {
      if (callId !== this.#toneCallId) return;
      this.#digitsSent = (this.#digitsSent + digit).slice(-24);
      this.requestUpdate();
    };
    sent.then(show, () => {});
  }

  #erase(): void {
    if (this.#field) erase(this.#field, this.#isFieldFocused, this.#field.value !== this.value);
  }

  /** After a click with the mouse one can go on typing; a finger would bring up the keyboard of the device. */
  #keepFocus(event: MouseEvent): void {
    if ((event as PointerEvent).pointerType === 'mouse') this.#field?.focus();
  }

  #moveFocus(key: string, from: EventTarget | undefined): void {
    const all = [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.key') ?? [])];
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -3, ArrowDown: 3 }[key] ?? 0;
    const index = all.indexOf(from as HTMLElement);
    if (index >= 0) all[index + step]?.focus();
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
    return html`<div class="entry">
        <input
          class="number ${this.#notes.example ? 'has-example' : ''}"
          part="number"
          type="tel"
          dir="ltr"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="go"
          aria-label=${this.#words.term('numberOrAddress')}
          placeholder=${this.#notes.example || this.#words.term('numberPlaceholder')}
          .value=${live(shown)}
          @compositionend=${this.#onInput}
          @input=${this.#onInput}
          @paste=${this.#onPaste}
        />
        <span class="measure" aria-hidden="true" translate="no">${shown}</span>
        <button
          class="button icon"
          type="button"
          aria-label=${this.#words.term('backspace')}
          ?hidden=${!this.value}
          @click=${this.#onBackspaceClick}
          @contextmenu=${this.#handlers.onPrevent}
          @mousedown=${this.#handlers.onPrevent}
          @pointercancel=${this.#longPress.stop}
          @pointerdown=${this.#onBackspacePointerDown}
          @pointerleave=${this.#longPress.stop}
        >
          ${backspaceIcon(24)}
        </button>
      </div>
      <p class="hint" part=${part} id="hint"><span>${warning || this.#reason || this.#note}</span></p>`;
  }

  #renderDigits(): TemplateResult {
    return html`<div class="entry">
      <output class="number" part="number" dir="ltr" translate="no" aria-label=${this.#words.term('digitsSent')}
        ><bdi>${this.#digitsSent}</bdi></output
      >
      <span class="measure" aria-hidden="true" translate="no">${this.#digitsSent}</span>
    </div>`;
  }

  /** Why Call does nothing, in words; empty when it does. */
  get #reason(): string {
    const { status } = this.#phone.value;
    return status === 'ready' ? '' : this.#words.term(statusWord[status]);
  }

  protected override render(): TemplateResult {
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.#words.term('dialpad')}
      @keydown=${this.#onKeyDown}
    >
      ${this.#sendsTones ? this.#renderDigits() : this.#renderNumber()}
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
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-dialpad': TelnyxDialpad;
  }
}
