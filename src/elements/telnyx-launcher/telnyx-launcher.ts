import { html, type CSSResultOrNative, type PropertyValues, type TemplateResult } from 'lit';
import type { TelnyxClient } from '../../client/index.js';
import { customElement } from '../../page/define.js';
import { retryLoad } from '../../page/retry-load.js';
import { whenIdle } from '../../page/when-idle.js';
import { isServer } from '../../context/is-server.js';
import { adoptStylesThere } from '../../context/other-document.js';
import { property } from '../../context/property.js';
import { CredentialsElement } from '../../provider/credentials-element.js';
import type { OptionsElement } from '../../provider/options-element.js';
import { providerAbove } from '../../provider/provider-above.js';
import { handset } from '../../icons/handset.js';
import type { TelnyxPhone } from '../telnyx-phone/telnyx-phone.js';
import { FreePlace } from './free-place.js';
import type { LauncherParts } from './launcher-parts.js';
import { styles } from './telnyx-launcher.styles.js';

/** What comes with the phone, and the phone, side by side. */
const importParts = async () => {
  const [parts] = await Promise.all([import('./launcher-parts.js'), import('../telnyx-phone/telnyx-phone.js')]);
  return parts;
};

/**
 * @tag telnyx-launcher
 * @summary A button in a corner of the page that opens the phone.
 *
 * Small until it is needed: the phone is loaded as the user points at the button, focuses or clicks it; or, with something to sign in
 * with, once the page is idle, so that it rings. It takes all attributes and properties of `telnyx-phone`, and its events come
 * out of it. In a call it shows who, how long and Mute; as a call comes in, Answer and Decline; then how many were missed.
 *
 * @slot - A `telnyx-phone` of the page, in place of the launcher's own.
 * @slot actions - Buttons of the page in the status line of its own phone.
 *
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take a call. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end or decline a call. Cancelable.
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be `muted`, or heard again. Cancelable.
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination`. Cancelable.
 * @event {TelnyxReadyEvent} telnyx-ready - The phone is registered: calls can be made and taken.
 * @event {TelnyxErrorEvent} telnyx-error - Something went wrong: what, why and what to do.
 * @event {TelnyxIncomingCallEvent} telnyx-incoming-call - A call comes in.
 * @event {TelnyxCallStateChangeEvent} telnyx-call-state-change - A call moved to another state.
 * @event {TelnyxCallEndedEvent} telnyx-call-ended - A call is over, and why.
 * @event {TelnyxLogEvent} telnyx-log - A line of the log, as `log-level` allows. It does not bubble.
 *
 * @csspart base - What stands in the corner.
 * @csspart button - The button; in a call, the name and the time.
 * @csspart badge - How many calls were missed.
 * @csspart mute-button - The toggle for the microphone, during a call.
 * @csspart answer-button - Takes the call.
 * @csspart decline-button - Declines it.
 * @csspart panel - What opens, around the phone.
 * @csspart header - The line above the phone.
 * @csspart close-button - Closes the panel; a call goes on.
 *
 * @cssproperty [--telnyx-launcher-offset-inline=16px] - From the side of the page. Once it is given, the button stays just there.
 * @cssproperty [--telnyx-launcher-offset-block=16px] - From the top or the bottom of the page. The same.
 * @cssproperty [--telnyx-launcher-z-index=1000] - Above what of the page it is.
 * @cssproperty [--telnyx-launcher-size=56px] - Size of the button.
 * @cssproperty [--telnyx-launcher-width=360px] - Width of the phone that it opens.
 * @cssproperty [--telnyx-color-accent=#2f5fd0] - The brand colour: the button has it.
 * @cssproperty [--telnyx-phone-shadow] - Shadow of the phone that it opens.
 *
 * @cssstate alone - The page has no `color-scheme`, so that the colours follow the system.
 * @cssstate open - The phone is shown.
 * @cssstate in-call - There is a call.
 * @cssstate ringing - A call comes in.
 */
@customElement('telnyx-launcher')
// All options of a phone; but those that it does not need itself it leaves to the phone, which takes them over by name (`LauncherParts`).
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- without it the class has no more than credentials
export class TelnyxLauncher extends (CredentialsElement as typeof OptionsElement) {
  static override styles = styles;

  /**
   * `compact` for tools that are used with a mouse all day; the default on a low screen.
   * @attr
   */
  declare density?: 'compact';

  /**
   * Where a ringing call is seen outside of its tab, as `alerts` of `telnyx-phone`. Default `title`.
   * @attr
   */
  declare alerts?: string;

  /**
   * What stands in the number field while there is no call.
   * @attr
   */
  declare number?: string;

  /**
   * Clicks on `tel:` links of the page call with this phone once it is loaded, except those in or with `data-telnyx-ignore`.
   * @attr intercept-tel
   */
  declare interceptTel?: boolean | 'on' | 'off';

  readonly #place = new FreePlace(this);
  #parts: LauncherParts | undefined;
  #loading: ReturnType<typeof importParts> | undefined;
  #attempt: ReturnType<typeof importParts> | undefined;
  #isStarted = false;
  #hasPassword = false;

  /** Where it stands: `bottom-end` (default), `bottom-start`, `top-end` or `top-start`; start and end as the page reads. */
  @property({ reflect: true, useDefault: true }) corner: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start' =
    'bottom-end';

  /** What the button is called, and the title of the panel. Default: “Phone”, in another language once the phone is loaded. */
  @property() label?: string;

  /** Whether the phone is shown. The attribute opens it once; then use `show()` and `hide()`. */
  @property({ type: Boolean }) open = false;

  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  @property({ reflect: true }) theme?: 'light' | 'dark';

  /** The client in use: that of its phone, or the one given. Undefined before the phone is loaded. */
  override get client(): TelnyxClient | undefined {
    const { phone } = this;
    return phone?.ownsClient ? phone.client : this.givenClient;
  }
  override set client(client: TelnyxClient | undefined) {
    super.client = client;
  }

  /** The phone that it opens: its own once that is loaded, or the one in it. */
  get phone(): TelnyxPhone | undefined {
    if (isServer) return undefined;
    return this.querySelector<TelnyxPhone>(':scope > telnyx-phone') ?? this.#parts?.phone;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    const page = getComputedStyle(this.parentElement ?? this.ownerDocument.documentElement);
    this.setState('alone', page.colorScheme === 'normal');
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    if (isServer || !this.isConnected) return;
    if (this.givenClient || this.open) this.#start();
    else if (!this.#isStarted && this.#rings) whenIdle(() => this.isConnected && this.#start());
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#parts?.forward(changed, this.givenClient);
    this.setState('open', this.#isOpen);
    this.setState('in-call', this.#parts?.call.stage === 'call');
    this.setState('ringing', this.#parts?.call.stage === 'incoming');
    if (changed.has('corner')) this.#place.update();
  }

  /** Resolves with the phone, too, once that is asked for. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (!this.#isStarted || this.#parts) return isDone;
    await this.#attempt?.catch(() => {}); // it is tried again
    return super.getUpdateComplete();
  }

  /** Opens the phone, and focuses it. Resolves once it is shown. */
  async show(): Promise<void> {
    this.open = true;
    await this.load();
    await this.#parts?.panel.focus();
  }

  /** Closes the phone; a call goes on. */
  hide(): void {
    this.open = false;
  }

  /** Loads the phone, and resolves with it: `(await launcher.load()).dial('+15550100')`. */
  async load(): Promise<TelnyxPhone> {
    this.#start();
    await this.#import();
    await this.updateComplete;
    return this.phone as TelnyxPhone;
  }

  /** Focuses the button, or the phone while that is open. */
  override focus(options?: FocusOptions): void {
    if (this.#isOpen) void this.#parts?.panel.focus();
    else this.shadowRoot?.querySelector<HTMLElement>('[part=button]')?.focus(options);
  }

  protected override handlePassword(): void {
    this.#hasPassword = true;
  }

  /** Those of the phone's size come with it. */
  protected override get currentStyles(): readonly CSSResultOrNative[] {
    return this.#parts?.styles(super.currentStyles) ?? super.currentStyles;
  }

  protected override checkPage(): void {} // the phone knows what there is

  readonly #onIntent = (): void => void this.#import();

  readonly #onClick = (): void => void this.show();

  readonly #onClose = (): void => this.hide();

  readonly #onSlot = (): void => this.requestUpdate();

  /** Whether people may call: then it has to be there before it is asked for. */
  get #rings(): boolean {
    const { autoConnect, tokenUrl, loginToken, login, password, anonymousTarget } = this;
    if (this.for || this.firstElementChild || providerAbove(this)) return true;
    const isWanted = autoConnect === true && Boolean(anonymousTarget);
    return autoConnect !== false && Boolean(tokenUrl || loginToken || (login && password) || isWanted);
  }

  get #isOpen(): boolean {
    return this.open && this.#parts !== undefined;
  }

  /** Loads the phone, and shows nothing of it yet. */
  #import(): ReturnType<typeof importParts> {
    return (this.#loading ??= retryLoad(
      () => (this.#attempt = importParts()),
      error => reportError(error),
    ));
  }

  /** Puts the phone on the page, once it is loaded. */
  #start(): void {
    if (this.#isStarted) return;
    this.#isStarted = true;
    void this.#import().then(({ LauncherParts }) => {
      this.#parts = new LauncherParts(this, this.givenClient, this.#hasPassword);
      if (this.shadowRoot) adoptStylesThere(this.shadowRoot, this.currentStyles);
      this.requestUpdate();
      void this.updateComplete.then(() => this.requestUpdate()); // the phone has its client then
    });
  }

  get #name(): string {
    return this.label || this.#parts?.name || 'Phone';
  }

  protected override render(): TemplateResult {
    const call = this.#parts?.call;
    return html`<div
        class="base ${call?.stage ?? 'idle'} ${this.#isOpen ? 'away' : ''}"
        part="base"
        role="group"
        aria-label=${call?.groupName || this.#name}
        @pointerenter=${this.#onIntent}
        @focusin=${this.#onIntent}
      >
        <button
          class="opener"
          part="button"
          type="button"
          aria-haspopup="dialog"
          aria-expanded=${this.#isOpen}
          aria-busy=${this.open && !this.#parts}
          aria-label=${call?.buttonName(this.#name) ?? this.#name}
          @click=${this.#onClick}
        >
          ${
            call?.renderButton() ??
            html`<svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true"><path d=${handset} /></svg>`
          }
        </button>
        ${call?.renderActions()}
      </div>
      ${this.#parts?.renderPanel(this.#name, this.#onClose, this.#onSlot)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-launcher': TelnyxLauncher;
  }
}
