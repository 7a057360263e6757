import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { loadPart } from '../../page/load-part.js';
import { nextTask } from '../../page/next-task.js';
import { isServer } from '../../context/is-server.js';
import { property } from '../../context/property.js';
import { PhoneController } from '../../context/phone-controller.js';
import {
  TelnyxConnectRequestEvent,
  TelnyxDeviceRequestEvent,
  TelnyxDialRequestEvent,
  TelnyxMicrophoneRequestEvent,
} from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { details } from '../../styles/details.js';
import { status } from '../../styles/status.js';
import { tokens } from '../../styles/tokens.js';
import { DoNotDisturbNews } from '../do-not-disturb-news.js';
import { InterceptTel } from '../intercept-tel.js';
import { loadMicrophoneHelp } from '../load-microphone-help.js';
import { canAskToNotify } from '../read-alerts.js';
import type { TelnyxCallControls } from '../telnyx-call-controls/telnyx-call-controls.js';
import '../telnyx-dialpad/telnyx-dialpad.js';
import type { TelnyxDialpad } from '../telnyx-dialpad/telnyx-dialpad.js';
import type { CallParts } from './call-parts.js';
import { HistoryLink } from './history-link.js';
import { firstControl, keepFocus } from './keep-focus.js';
import { NetworkWatch } from './network-watch.js';
import { news, noticeStyles } from './notices.js';
import { OpenTab } from './open-tab.js';
import { handlePhoneKey } from './phone-keys.js';
import { PhoneOptionsElement } from './phone-options-element.js';
import { phoneView, type PhoneView } from './phone-view.js';
import { findProblem, type Problem } from './problem.js';
import { screens, unloadedScreen } from './screens.js';
import type { Stage } from './stage.js';
import { statusBar } from './status-bar.js';
import { sideColumn, tabRow, tabStyles } from './tabs.js';
import { styles } from './telnyx-phone.styles.js';

/**
 * @tag telnyx-phone
 * @summary The whole phone in one tag: dials, takes calls, and shows its status.
 *
 * It is its own provider, with all the attributes of `telnyx-client`, unless there is one around it. In a container of
 * 640 px and more it shows the call history beside the keypad.
 *
 * @slot actions - Buttons of the page at the end of the status line.
 * @slot summary - What the page wants to know of a call that ended, such as notes: then its screen stays until Done.
 * @slot side - Takes the place of the call history beside the keypad.
 *
 * @event {TelnyxDialRequestEvent} telnyx-dial-request - The user wants to call `destination`. Cancelable.
 * @event {TelnyxCountryChangeEvent} telnyx-country-change - The user chose whose numbers are typed, with `country-picker`.
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take a call. Cancelable.
 * @event {TelnyxHoldAndAnswerRequestEvent} telnyx-hold-and-answer-request - The user takes a second call while the first waits. Cancelable.
 * @event {TelnyxEndAndAnswerRequestEvent} telnyx-end-and-answer-request - The user ends all other calls and takes a second one. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user wants to end a call, or to decline it, with a `reason` if one was chosen. Cancelable.
 * @event {TelnyxSilenceRequestEvent} telnyx-silence-request - The user wants a call to ring without a sound. Cancelable.
 * @event {TelnyxMuteRequestEvent} telnyx-mute-request - The user wants to be muted, or heard again. Cancelable.
 * @event {TelnyxHoldRequestEvent} telnyx-hold-request - The user wants a call on hold, or back. Cancelable.
 * @event {TelnyxTransferRequestEvent} telnyx-transfer-request - The user transfers the call to `destination`. Cancelable.
 * @event {TelnyxAttendedTransferRequestEvent} telnyx-attended-transfer-request - The user connects two calls with each other. Cancelable.
 * @event {TelnyxRecordRequestEvent} telnyx-record-request - The user answers whether the call may be recorded. Cancelable.
 * @event {TelnyxBringHereRequestEvent} telnyx-bring-here-request - The user wants a call here that is in another tab. Cancelable.
 * @event {TelnyxSwapRequestEvent} telnyx-swap-request - The user wants to talk in the other call. Cancelable.
 * @event {TelnyxDtmfRequestEvent} telnyx-dtmf-request - The user sends digits into a call. Cancelable.
 * @event {TelnyxPendingDigitsRequestEvent} telnyx-pending-digits-request - The user wants digits sent that waited. Cancelable.
 * @event {TelnyxConnectRequestEvent} telnyx-connect-request - The user wants the phone to connect. Cancelable.
 * @event {TelnyxMicrophoneRequestEvent} telnyx-microphone-request - The user wants to be asked for the microphone again. Cancelable.
 * @event {TelnyxDeviceRequestEvent} telnyx-device-request - The user wants another microphone, as nothing is heard of this one. Cancelable.
 * @event {TelnyxResumeAudioRequestEvent} telnyx-resume-audio-request - The user wants to hear the call. Cancelable.
 * @event {TelnyxCallSummarySubmitEvent} telnyx-call-summary-submit - The user saved the summary of a call. `preventDefault()` keeps the form. Cancelable.
 *
 * @csspart base - The card.
 * @csspart bar - The status line.
 * @csspart screen - What is below it.
 * @csspart tab - Each button of the row Keypad, Recents, Contacts.
 * @csspart side - The second column of a wide phone.
 * @csspart identity - Picture, name and number of the other side.
 * @csspart avatar - The circle with the initials.
 * @csspart name - The name, or the number if there is none.
 * @csspart number - The number below the name.
 * @csspart note - What the page knows of the other side.
 * @csspart link - The name, where the page has more of the other side.
 * @csspart pop-out-button - With `pop-out`, the button that opens a call in a small window.
 * @csspart banner - A note about trouble, such as blocked sound.
 *
 * @cssproperty [--telnyx-color-accent=#2f5fd0] - The brand colour; the theme is made from it.
 * @cssproperty [--telnyx-color-surface] - The ground of the card.
 * @cssproperty [--telnyx-color-text] - The text.
 * @cssproperty [--telnyx-color-call=#15803d] - Calling and answering.
 * @cssproperty [--telnyx-color-end=#cb2a2f] - Ending and declining.
 * @cssproperty [--telnyx-font-family=inherit] - The font; default that of the page.
 * @cssproperty [--telnyx-font-size=medium] - The size all others follow; default the reader's browser setting.
 * @cssproperty [--telnyx-radius=12px] - Roundness; the card has twice as much.
 * @cssproperty [--telnyx-phone-max-width=880px] - The widest that the phone gets.
 * @cssproperty [--telnyx-phone-shadow=none] - Shadow of the card, for phones that float.
 *
 * @cssstate alone - The page has no `color-scheme`, so that the colours follow the system.
 * @cssstate ready - Calls can be made and taken.
 * @cssstate in-call - There is a call that does not wait for an answer.
 * @cssstate ringing - A call comes in.
 */
@customElement('telnyx-phone')
export class TelnyxPhone extends PhoneOptionsElement {
  static override styles = [tokens, buttons, container, details, tabStyles, status, styles, noticeStyles];

  /** What phones show of calls and do for them; the first one loads it while it connects. */
  private static CallParts: typeof CallParts | null = null;

  readonly #words = new Localize(this);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => state);
  readonly #network = new NetworkWatch(this);
  readonly #tab = new OpenTab(this);
  readonly #history = new HistoryLink(this, () => this.#phone.client);
  #view: PhoneView = { screen: 'idle', call: null, others: [], hasSecondIncoming: false };
  #viewBefore = this.#view;
  /** Ended calls that need not be shown any more. */
  #dismissed = new Set<string>();
  #hadFocus = false;
  #announced = '';
  #callParts: CallParts | null = null;
  #loadingCallParts: Promise<void> | undefined;
  #loadingHelp: Promise<void> | undefined;

  @query('telnyx-dialpad') private dialpad!: TelnyxDialpad | null;
  @query('telnyx-call-controls') private controls!: TelnyxCallControls | null;
  constructor() {
    super();
    new InterceptTel(this, () => this.interceptTel, this.#onLink);
    new DoNotDisturbNews(this, () => this.#phone.client, this.#announcer, this.#words);
  }

  /** The colours. Default: those of the page (its `color-scheme`); where it says nothing, those of the system. */
  @property({ reflect: true }) theme?: 'light' | 'dark';

  /** `compact` for tools that are used with a mouse all day. */
  @property({ reflect: true }) density?: 'compact';

  /**
   * Where a ringing call is seen outside of its tab, a list of `title`, `notification`, `badge` and `vibrate`; `off` for nowhere. For
   * notifications the phone asks with a button of its own.
   */
  @property({ useDefault: true }) alerts = 'title';

  /** What stands in the number field while there is no call. */
  @property({ useDefault: true }) number = '';

  /** A button in the number field says whose numbers are typed, and opens a list of countries. What the user chooses is kept, and wins over `country`. */
  @property({ attribute: 'country-picker', type: Boolean, useDefault: true }) countryPicker = false;

  /** Clicks on `tel:` links of the page call with this phone, except those in or with `data-telnyx-ignore`. */
  @property({ type: Boolean, attribute: 'intercept-tel' }) interceptTel = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (isServer) return;
    const page = getComputedStyle(this.parentElement ?? this.ownerDocument.documentElement);
    this.setState('alone', page.colorScheme === 'normal');
  }

  /** Another screen of a call is rendered in a task of its own: the one that starts, answers or ends the call stays short. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#hadFocus ||= Boolean(this.shadowRoot?.activeElement); // until then the control that has it may go
    const { screen, call } = phoneView(this.#phone.value, this.#isDismissed, false);
    const isOther = call !== null && (call.id !== this.#view.call?.id || screen !== this.#view.screen);
    if (!isOther || !this.hasUpdated) return super.scheduleUpdate();
    return nextTask().then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const state = this.#phone.value;
    const { connection, lastCall } = state;
    if (connection !== 'disconnected' || lastCall) this.#useCallParts();
    if (state.microphone === 'denied' || state.microphone === 'forbidden')
      this.#loadingHelp ??= loadMicrophoneHelp(this);
    this.#viewBefore = this.#view;
    const view = phoneView(state, this.#isDismissed, this.#problem !== null);
    this.#view = this.#callParts?.viewOf(view) ?? view;
    if (this.#view.screen === 'call') this.number = '';
    this.setState('ready', state.ready);
    this.setState('in-call', this.#view.screen === 'call');
    this.setState('ringing', this.#view.screen === 'incoming' || this.#view.hasSecondIncoming);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#announce();
    if (this.#hadFocus && this.shadowRoot) void keepFocus(this.shadowRoot, this.#viewBefore, this.#view);
    this.#hadFocus = false;
  }

  /** A call is shown once what shows it is loaded. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.#view.call && !this.#callParts) await this.#loadingCallParts;
    return super.getUpdateComplete();
  }

  protected override firstUpdated(): void {
    void this.updateComplete.then(() => this.requestUpdate()); // what only the browser knows, after what the server showed
  }

  /** Focuses the first control of the screen: the number, Mute, Done or Try again. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>(firstControl[this.#view.screen])?.focus(options);
  }

  #useCallParts(): void {
    const Parts = TelnyxPhone.CallParts;
    if (!Parts) this.#loadingCallParts ??= this.#loadCallParts();
    if (!Parts || this.#callParts) return;
    this.addStyles(Parts.styles);
    this.#words.add(Parts.words);
    this.#callParts = new Parts(
      this,
      this.#phone,
      () => this.#view,
      this.#onDone,
      each => this.addStyles(each),
      () => this.push,
    );
  }

  async #loadCallParts(): Promise<void> {
    await loadPart(this, 'The phone in a call', async () => {
      TelnyxPhone.CallParts = (await import('./call-parts.js')).CallParts;
    });
    this.requestUpdate();
  }

  readonly #onKeyDown = (event: KeyboardEvent): void =>
    handlePhoneKey(event, this.shadowRoot, key => void this.#type(key));

  readonly #onDraft = (): void => {
    this.number = this.dialpad?.value ?? '';
  };

  readonly #onConnect = (): void => void this.#phone.request(new TelnyxConnectRequestEvent());

  readonly #onNotify = (): void => {
    const done = () => this.requestUpdate();
    void Notification.requestPermission().then(done, done);
  };

  readonly #onMicrophone = (event: Event): void => {
    const { device } = (event.currentTarget as HTMLElement).dataset;
    const request = device ? new TelnyxDeviceRequestEvent('microphone', device) : new TelnyxMicrophoneRequestEvent();
    void this.#phone.request(request); // a refusal is in the state
  };

  readonly #onDone = (): void => {
    if (this.#view.call) this.#dismissed.add(this.#view.call.id);
    this.requestUpdate();
  };

  readonly #onCall = (event: Event): void => {
    const { number } = (event.currentTarget as HTMLElement).dataset;
    if (!number || (event as UIEvent).detail > 1 || !this.#phone.value.ready) return;
    void this.#phone.request(new TelnyxDialRequestEvent(number));
  };

  /** A number that cannot be called now waits in the field. */
  readonly #onLink = (link: string): void => {
    if (this.#view.screen === 'ended') this.#onDone();
    if (this.#view.screen !== 'call' && this.#phone.value.ready) {
      void this.#phone.request(new TelnyxDialRequestEvent(link));
      return;
    }
    this.number = link;
    this.#tab.show('keypad');
    this.requestUpdate();
  };

  readonly #isDismissed = (call: CallSnapshot): boolean =>
    this.#dismissed.has(call.id) || this.#callParts?.isSummedUp(call) === true;

  get #isOffline(): boolean {
    const { connection, ready } = this.#phone.value;
    return this.#network.isGone && !ready && connection !== 'disconnected';
  }

  get #problem(): Problem | null {
    return findProblem(this, this.#phone.value, this.#words);
  }

  /** Digits typed anywhere in the phone go where digits go now. */
  async #type(key: string): Promise<void> {
    if (this.#view.screen === 'ended') this.#onDone();
    this.#tab.show('keypad');
    await this.updateComplete;
    await this.dialpad?.updateComplete;
    this.dialpad?.press(key);
    if (key !== '+') await this.controls?.press(key);
  }

  #announce(): void {
    const text = news(this.#stage);
    const about = text === this.#words.term('regionFallback') ? this.#phone.client : undefined; // a picker announces it too
    if (text && text !== this.#announced) this.#announcer.say(text, this.#words.lang, about);
    this.#announced = text;
  }

  get #stage(): Stage {
    return {
      view: this.#view,
      state: this.#phone.value,
      problem: this.#problem,
      words: this.#words,
      tab: this.#tab,
      draft: this.number,
      countryPicker: this.countryPicker,
      mutedHint: this.mutedHint,
      history: this.#history.value,
      hasContacts: this.#history.hasContacts,
      redial: this.#history.lastDialled,
      isOffline: this.#isOffline,
      popOut: this.#callParts?.popOutButton(),
      onDraft: this.#onDraft,
      onConnect: this.#onConnect,
      onNotify: canAskToNotify(this) ? this.#onNotify : null,
      onMicrophone: this.#onMicrophone,
      onDone: this.#onDone,
      onCall: this.#onCall,
    };
  }

  #renderScreen(stage: Stage): TemplateResult {
    const { screen } = this.#view;
    const parts = this.#callParts;
    return html`<div
      class="screen ${screen} ${parts?.look(this.#view) ?? ''}"
      part="screen"
      role="group"
      tabindex="-1"
      aria-label=${parts?.label(stage) ?? nothing}
    >
      ${
        screen === 'idle' || screen === 'problem'
          ? screens[screen](stage)
          : (parts?.screen(screen, stage) ?? unloadedScreen(stage))
      }
    </div>`;
  }

  protected override render(): TemplateResult {
    const stage = this.#stage;
    return html`<div
      class="base"
      part="base"
      role="group"
      aria-label=${this.#words.term('phone')}
      @keydown=${this.#onKeyDown}
    >
      <div class="main">
        ${statusBar(stage)} ${tabRow(stage)} ${keyed(this.#view.screen, this.#renderScreen(stage))}
      </div>
      ${sideColumn(stage)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-phone': TelnyxPhone;
  }
}
