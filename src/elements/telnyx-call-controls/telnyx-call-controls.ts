import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { loadPart } from '../../page/load-part.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxHangupRequestEvent,
  TelnyxHoldRequestEvent,
  TelnyxMuteRequestEvent,
  TelnyxPendingDigitsRequestEvent,
} from '../../events/index.js';
import { Localize, type Words } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { endIcon, microphoneOffIcon, moreIcon, pauseIcon } from '../../icons/call.js';
import { keypadIcon, microphoneIcon, type Icon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { takesTones } from '../takes-tones.js';
import type { MuteFeedback } from './mute-feedback.js';
import '../telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpad } from '../telnyx-dialpad/telnyx-dialpad.js';
import type { Shortcuts } from '../shortcuts.js';
import { styles } from './telnyx-call-controls.styles.js';

/** Around the icon of Mute; its extent follows the level of the microphone. */
const ring = html`<span class="level" part="level" aria-hidden="true"></span>`;

interface Toggle {
  readonly word: keyof Words & ('mute' | 'hold' | 'keypad' | 'more');
  /** It opens something instead of switching something on. */
  readonly opens?: boolean;
  readonly icon: Icon;
  readonly isOn: boolean;
  readonly isOff: boolean;
  readonly onClick: () => void;
}

/**
 * @tag telnyx-call-controls
 * @summary Mutes, holds and ends a call, and opens the keypad in place. Shows nothing without a call.
 *
 * A toggle turns when the call says so, not when it is pressed. Digits typed on the keyboard open the keypad and are sent;
 * Escape closes it.
 * Digits from behind the number that wait for the user (`+12025550142;1234`) have a button while they do.
 * A ring round Mute follows the loudness of the microphone. Who speaks while muted is notified: for that the microphone’s level
 * is looked at on this device, and nothing of it is kept or sent; `muted-hint="off"` does without.
 *
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be `muted`, or heard again. Cancelable.
 * @event {TelnyxHoldRequestEvent} telnyx-hold-request - The user wants the call `held`, or back. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end the call. Cancelable.
 * @event {TelnyxPendingDigitsRequestEvent} telnyx-pending-digits-request - The user wants `digits` sent that waited. Cancelable.
 * @event {Event} telnyx-more-toggle - With `more`: it was opened or closed, see `moreOpen`. Does not bubble.
 * @event {Event} telnyx-keypad-toggle - The keypad was opened or closed, see `keypadOpen`. Does not bubble.
 * @csspart base - The outermost wrapper.
 * @csspart toggles - The row of toggles.
 * @csspart mute-button - The toggle for the microphone.
 * @csspart level - The ring round its icon that follows the level of the microphone.
 * @csspart muted-hint - The notice for a user who speaks while muted.
 * @csspart keypad-button - The button that opens the keypad.
 * @csspart hold-button - The toggle for hold.
 * @csspart more-button - With `more`, the button that opens further actions.
 * @csspart send-digits-button - The button that sends digits that wait.
 * @csspart end-button - The button that ends the call.
 * @csspart keypad - The keypad, when it is open.
 * @cssproperty [--telnyx-action-size=56px] - Size of the toggles and height of End.
 * @cssstate empty - There is no call.
 * @cssstate muted - The other side does not hear the user.
 * @cssstate held - The call is on hold.
 */
@customElement('telnyx-call-controls')
export class TelnyxCallControls extends TelnyxElement {
  static override styles = [tokens, buttons, styles];

  readonly #words = new Localize(this, inCall);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId }) => {
    const call = calls.find(({ id }) => id === (this.callId ?? currentCallId));
    const isWaiting = call?.direction === 'inbound' && call.state === 'ringing';
    return call && !isWaiting ? call : null;
  });

  /** What Mute shows of the microphone; loaded with the first call. */
  #feedback: MuteFeedback | undefined;
  #loading: Promise<void> | undefined;
  #announcedDigits: string | null = null;
  #hadKeypadFocus = false;
  #shownId: string | undefined;

  @query('telnyx-dialpad') private keypad!: TelnyxDialpad | null;
  @query('[part=mute-button]') private muteButton!: HTMLElement | null;
  @query('[part=more-button]') private moreButton!: HTMLElement | null;
  @query('[part=keypad-button]') private keypadButton!: HTMLElement | null;

  /** Which call. Default: the current one. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** Whether the keypad is open. */
  @property({ type: Boolean, attribute: 'keypad-open', reflect: true, useDefault: true }) keypadOpen = false;

  /** `off`: nobody listens to the microphone while a call is muted, so that speech is not noticed then. Default `on`. */
  @property({ type: Boolean, attribute: 'muted-hint' }) mutedHint?: boolean | 'on' | 'off';

  /** Keys that the page presses the buttons for, as screen readers name them. */
  @property({ attribute: false }) shortcuts?: Shortcuts | null;

  /** A fourth toggle, More: the page opens `telnyx-call-actions` or the like on `telnyx-more-toggle`. */
  @property({ type: Boolean, useDefault: true }) more = false;

  /** Whether More is on; another call switches it off. */
  @property({ type: Boolean, attribute: 'more-open', reflect: true, useDefault: true }) moreOpen = false;

  protected override willUpdate(): void {
    const call = this.#phone.value;
    if (!call && this.#phone.client) this.keypadOpen = false; // without a client it is only being moved
    if (call?.id !== this.#shownId && this.#phone.client) this.moreOpen = false;
    this.#shownId = call?.id;
    this.#hadKeypadFocus = Boolean(this.keypad?.matches(':focus-within'));
    if (call) this.#loading ??= this.#load();
    this.#feedback?.follow(this.#phone.client, call, this.mutedHint !== false);
    this.setState('empty', !call);
    this.setState('muted', Boolean(call?.muted));
    this.setState('held', Boolean(call?.held));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.keypadOpen && this.#hadKeypadFocus) this.keypadButton?.focus();
    if (changed.get('keypadOpen') !== undefined) this.dispatchEvent(new Event('telnyx-keypad-toggle'));
    if (changed.get('moreOpen') === !this.moreOpen) this.dispatchEvent(new Event('telnyx-more-toggle'));
    const digits = this.#phone.value?.pendingDigits ?? null;
    if (digits !== null && digits !== this.#announcedDigits) {
      this.#announcer.say(this.#words.term('digitsWaiting', digits), this.#words.lang);
    }
    this.#announcedDigits = digits;
  }

  /** Goes to Mute, the first control. */
  override focus(options?: FocusOptions): void {
    this.muteButton?.focus(options);
  }

  /** Goes to More, where it came from. */
  focusMore(): void {
    this.moreButton?.focus();
  }

  /** Opens the keypad and presses a key on it. */
  async press(key: string): Promise<void> {
    this.keypadOpen = true;
    await this.updateComplete;
    await this.keypad?.updateComplete;
    this.keypad?.press(key);
  }

  async #load(): Promise<void> {
    await loadPart(this, 'The level at Mute', async () => {
      const { MuteFeedback } = await import('./mute-feedback.js');
      this.#feedback = new MuteFeedback(this, this.#words, this.#announcer);
    });
    this.requestUpdate();
  }

  readonly #onMute = (): void => {
    const call = this.#phone.value;
    if (call) void this.#phone.request(new TelnyxMuteRequestEvent(call.id, !call.muted));
  };

  readonly #onHold = (): void => {
    const call = this.#phone.value;
    if (call) void this.#phone.request(new TelnyxHoldRequestEvent(call.id, !call.held));
  };

  readonly #onSendDigits = (): void => {
    const { id, pendingDigits, state } = this.#phone.value ?? {};
    if (!id || pendingDigits == null || state !== 'active') return;
    void this.#phone.request(new TelnyxPendingDigitsRequestEvent(id, pendingDigits));
  };

  readonly #onKeypad = (): void => {
    this.keypadOpen = !this.keypadOpen;
  };

  readonly #onMore = (): void => {
    this.moreOpen = !this.moreOpen;
    this.keypadOpen = false;
  };

  readonly #onEnd = (event: MouseEvent): void => {
    const call = this.#phone.value;
    // The second half of a double click on Call is not meant for End, which then stands in its place.
    if (call && event.detail <= 1) void this.#phone.request(new TelnyxHangupRequestEvent(call.id));
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.keypadOpen && !event.defaultPrevented) {
      this.keypadOpen = false;
      event.preventDefault();
    }
    const isDigit = /^[\d*#]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isDigit || event.defaultPrevented || !takesTones(this.#phone.value)) return;
    event.preventDefault();
    void this.press(event.key);
  };

  get #toggles(): readonly Toggle[] {
    const { muted = false, held = false, state, direction } = this.#phone.value ?? {};
    const isAnswering = direction === 'inbound' && state === 'connecting'; // it may not even be there yet
    const canHold = state === 'active' || state === 'held';
    const isOpen = this.keypadOpen;
    const mic = muted ? microphoneOffIcon : microphoneIcon;
    const more = {
      word: 'more',
      opens: true,
      icon: moreIcon,
      isOn: this.moreOpen,
      isOff: isAnswering,
      onClick: this.#onMore,
    } as const;
    return [
      { word: 'mute', icon: mic, isOn: muted, isOff: isAnswering, onClick: this.#onMute },
      {
        word: 'keypad',
        opens: true,
        icon: keypadIcon,
        isOn: isOpen,
        isOff: !isOpen && !takesTones(this.#phone.value),
        onClick: this.#onKeypad,
      },
      { word: 'hold', icon: pauseIcon, isOn: held, isOff: !canHold, onClick: this.#onHold },
      ...(this.more ? [more] : []),
    ];
  }

  #renderToggle({ word, opens, icon, isOn, isOff, onClick }: Toggle): TemplateResult {
    return html`<button
      class="button toggle"
      part="${word}-button"
      type="button"
      aria-pressed=${opens ? nothing : isOn ? 'true' : 'false'}
      aria-expanded=${opens ? (isOn ? 'true' : 'false') : nothing}
      aria-disabled=${isOff ? 'true' : 'false'}
      aria-keyshortcuts=${(word !== 'more' && this.shortcuts?.[word]) || nothing}
      @click=${isOff ? null : onClick}
    >
      <span class="face">${word === 'mute' ? ring : nothing}${icon(24)}</span>
      ${this.#words.term(word)}
    </button>`;
  }

  #renderPendingDigits({ pendingDigits, state }: CallSnapshot): TemplateResult | typeof nothing {
    if (pendingDigits === null) return nothing;
    return html`<button
      class="button soft digits"
      part="send-digits-button"
      type="button"
      aria-disabled=${state === 'active' ? 'false' : 'true'}
      @click=${this.#onSendDigits}
    >
      <span>${this.#words.term('sendDigits', pendingDigits)}</span>
    </button>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = this.#phone.value;
    if (!call) return nothing;
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.#words.term('callControls')}
      @keydown=${this.#onKeyDown}
    >
      ${this.#renderPendingDigits(call)}
      ${
        this.keypadOpen
          ? html`<telnyx-dialpad part="keypad" mode="tones" .client=${this.#phone.client}></telnyx-dialpad>`
          : nothing
      }
      <div class="toggles ${this.more ? 'four' : ''}" part="toggles">
        ${this.#feedback?.render()} ${this.#toggles.map(toggle => this.#renderToggle(toggle))}
      </div>
      <button
        class="button action end"
        part="end-button"
        type="button"
        aria-keyshortcuts=${this.shortcuts?.hangup ?? nothing}
        @click=${this.#onEnd}
      >
        ${endIcon(24)} ${this.#words.term('end')}
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-controls': TelnyxCallControls;
  }
}
