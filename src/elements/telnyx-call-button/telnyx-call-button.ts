import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { pageTime, TelnyxError, type CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { property } from '../../context/property.js';
import { PhoneController } from '../../context/phone-controller.js';
import { ProviderElement } from '../../provider/provider-element.js';
import { TelnyxDialRequestEvent, TelnyxHangupRequestEvent, TelnyxMuteRequestEvent } from '../../events/index.js';
import { ending } from '../../i18n/ending.js';
import { Localize, type Words } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { endIcon, microphoneOffIcon } from '../../icons/call.js';
import { callIcon, microphoneIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { errorText } from '../error-text.js';
import { InterceptTel } from '../intercept-tel.js';
import { SecondTicker } from '../telnyx-call-status/second-ticker.js';
import { buttonStage, stageWord, type ButtonStage } from './button-stage.js';
import { styles } from './telnyx-call-button.styles.js';

/** How long the reason of an ending stays, in milliseconds. */
const endedMs = 4_000;
/** People take this long to notice that the button under their finger means something else, in milliseconds. */
const noticeMs = 500;

/**
 * @tag telnyx-call-button
 * @summary Calls one number with one click, and ends the call with the next.
 *
 * It shows how the call goes and mutes the microphone. It uses the phone around it or the one with the id in `for`; without one it is a
 * phone of its own, with all the attributes of `telnyx-client`, that connects with the first click (with `auto-connect` before).
 *
 * @slot - What it says while there is no call; default “Call”.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination`. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end the call. Cancelable.
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be `muted`, or heard again. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart button - The button.
 * @csspart mute-button - The toggle for the microphone, during a call.
 * @csspart error - What went wrong.
 * @cssproperty [--telnyx-action-size=48px] - Height of the button.
 * @cssstate in-call - There is a call of this button.
 */
@customElement('telnyx-call-button')
export class TelnyxCallButton extends ProviderElement {
  static override styles = [tokens, buttons, styles];

  readonly #words = new Localize(this, inCall);
  readonly #announcer = new Announcer(this);
  readonly #ticker = new SecondTicker(this);
  /** The call of this button, also after its end. */
  #callId: string | undefined;
  #isConnecting = false;
  #error: TelnyxError | null = null;
  #stage: ButtonStage = 'idle';
  #changedAt = -Infinity;
  #endTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #phone = new PhoneController(this, ({ calls, lastCall }) => {
    const isOurs = ({ id }: CallSnapshot) => id === this.#callId;
    return calls.find(isOurs) ?? (lastCall && isOurs(lastCall) ? lastCall : null);
  });

  /** Whom it calls: a phone number, a SIP URI or a user name, as people write it. */
  @property() destination = '';

  /** Clicks on `tel:` links of the page call here, too, except those in or with `data-telnyx-ignore`. */
  @property({ type: Boolean, attribute: 'intercept-tel' }) interceptTel = false;

  constructor() {
    super();
    this.autoConnect = false;
    new InterceptTel(
      this,
      () => this.interceptTel,
      link => this.#call(link),
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#stage === 'ended') this.#forget(); // its timer would not go on
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const call = this.#phone.value;
    const stage = buttonStage(call, this.#isConnecting);
    if (stage !== this.#stage) this.#changedAt = performance.now();
    if (stage === 'ended' && this.#stage !== 'ended') this.#endTimer = setTimeout(() => this.#forget(), endedMs);
    this.#stage = stage;
    this.#ticker.since = stage === 'talking' ? (call?.activeSince ?? null) : null;
    this.setState('in-call', stage === 'calling' || stage === 'talking');
  }

  /** Focuses the button. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.focus(options);
  }

  readonly #onClick = (event: MouseEvent): void => {
    if (event.detail > 1 || performance.now() - this.#changedAt < noticeMs) return; // meant for what it was before
    const call = this.#phone.value;
    if (this.#stage === 'calling' || this.#stage === 'talking') {
      if (call) void this.#phone.request(new TelnyxHangupRequestEvent(call.id));
    } else if (this.#stage !== 'connecting') this.#call(this.destination);
  };

  readonly #onMute = (): void => {
    const call = this.#phone.value;
    if (call) void this.#phone.request(new TelnyxMuteRequestEvent(call.id, !call.muted));
  };

  #call(destination: string): void {
    if (this.#stage !== 'idle' && this.#stage !== 'ended') return;
    void this.#connectAndDial(destination);
  }

  async #connectAndDial(destination: string): Promise<void> {
    this.#forget();
    this.#isConnecting = !this.client?.registered;
    this.requestUpdate();
    try {
      if (this.#isConnecting) await this.connect();
      const call = await this.#phone.request(new TelnyxDialRequestEvent(destination, { holdOthers: true }));
      this.#callId = call?.id;
    } catch (error) {
      this.#error = TelnyxError.from(error);
      const { what, next } = errorText(this.#error, this.#words);
      this.#announcer.say(`${what} ${next}`, this.#words.lang);
    } finally {
      this.#isConnecting = false;
      this.requestUpdate();
    }
  }

  /** The call that ended, and what went wrong, need not be shown any more. */
  #forget(): void {
    clearTimeout(this.#endTimer);
    this.#callId = undefined;
    this.#error = null;
    this.requestUpdate();
  }

  /** What it says in place of its own label; nothing while there is no call. */
  #label(call: CallSnapshot | null): string {
    if (this.#stage === 'connecting') return this.#words.term('connecting');
    if (!call) return this.#error ? this.#words.term('tryAgain') : '';
    const { termination, direction, activeSince } = call;
    if (this.#stage === 'ended') return ending(this.#words, termination, { direction, answered: activeSince !== null });
    const word: keyof Words | null = stageWord(call);
    return word ? this.#words.term(word as 'calling') : this.#words.duration(pageTime() - (activeSince ?? 0));
  }

  #renderMute({ muted }: CallSnapshot): TemplateResult {
    return html`<button
      class="button soft mute"
      part="mute-button"
      type="button"
      aria-label=${this.#words.term('mute')}
      aria-pressed=${muted ? 'true' : 'false'}
      @click=${this.#onMute}
    >
      ${muted ? microphoneOffIcon() : microphoneIcon()}
    </button>`;
  }

  protected override render(): TemplateResult {
    const call = this.#phone.value;
    const stage = this.#stage;
    const isUp = stage === 'calling' || stage === 'talking';
    const label = this.#label(call);
    const look = isUp ? 'action end' : stage === 'ended' ? 'soft' : 'action call';
    const { what, next } = this.#error ? errorText(this.#error, this.#words) : { what: '', next: '' };
    return html`<div class="base" part="base">
      <button
        class="button ${look}"
        part="button"
        type="button"
        aria-label=${isUp ? `${this.#words.term('end')}, ${label}` : nothing}
        aria-disabled=${stage === 'connecting' ? 'true' : 'false'}
        @click=${this.#onClick}
      >
        ${isUp ? endIcon() : callIcon()}
        <span class="label">
          <span class="own ${label ? 'behind' : ''}"><slot>${this.#words.term('call')}</slot></span>
          <span class=${stage === 'talking' ? 'numeric' : ''}>${label}</span>
        </span>
      </button>
      ${isUp && call ? this.#renderMute(call) : nothing}
      ${what ? html`<p class="error" part="error">${what} ${next}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-button': TelnyxCallButton;
  }
}
