/** What the phone shows of calls and does for them: the part of it that it loads while it connects. */
import { html, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { readBoolean, type CallSnapshot, type CallSummary, type ClientState } from '../../client/index.js';
import type { PhoneController } from '../../context/phone-controller.js';
import {
  TelnyxAttendedTransferRequestEvent,
  TelnyxRecordRequestEvent,
  TelnyxBringHereRequestEvent,
  TelnyxResumeAudioRequestEvent,
  TelnyxSwapRequestEvent,
} from '../../events/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { loadPart } from '../../page/load-part.js';
import type { PushHandle } from '../../page/push/index.js';
import { identityStyles } from '../identity.js';
import { readAlerts } from '../read-alerts.js';
import { RingAlerts } from '../ring-alerts.js';
import { readShortcuts, type Shortcuts } from '../shortcuts.js';
import '../telnyx-call-controls/telnyx-call-controls.js';
import '../telnyx-call-status/telnyx-call-status.js';
import '../telnyx-incoming-call/telnyx-incoming-call.js';
import { waitingCalls } from '../waiting-calls.js';
import { callLabel, callScreens } from './call-screens.js';
import { callStyles } from './call.styles.js';
import { EndedTimeout } from './ended-timeout.js';
import { LateInput } from './late-input.js';
import type { PopOut } from './pop-out.js';
import type { PhoneSummary } from './phone-summary.js';
import type { CallScreen, PhoneView } from './phone-view.js';
import { WakeLock } from './wake-lock.js';
import type { CallStage, Stage } from './stage.js';

interface CallPartsHost {
  readonly alerts: string;
  readonly wakeLock?: unknown;
  readonly shortcuts?: unknown;
  readonly callSummary?: unknown;
  readonly callRating?: unknown;
  readonly mediaKeys: boolean;
  readonly popOut: boolean;
}

/** The calls of a phone, as it shows them. */
export class CallParts implements ReactiveController {
  /** What the phone needs for it besides its own. */
  static readonly styles = [identityStyles, callStyles];
  static readonly words = inCall;

  readonly label = callLabel;
  readonly #host: LitElement & CallPartsHost;
  readonly #addStyles: (styles: readonly CSSResult[]) => void;
  readonly #phone: PhoneController<ClientState>;
  readonly #view: () => PhoneView;
  /** Calls that came over from the page before this one. */
  readonly #reloaded = new Set<string>();
  #shortcuts: Shortcuts | null = null;
  #loadingShortcuts: Promise<void> | undefined;
  #summary: PhoneSummary | undefined;
  #loadingSummary: Promise<void> | undefined;
  #loadingMediaSession: Promise<void> | undefined;
  #popOut: PopOut | undefined;
  #loadingPopOut: Promise<void> | undefined;

  /**
   * @param view What is shown.
   * @param onDone Called when a call that ended has been shown for long enough.
   * @param addStyles Gives the phone those of a part that is loaded later.
   * @param push Push notifications, while they are enabled.
   */
  constructor(
    host: LitElement & CallPartsHost,
    phone: PhoneController<ClientState>,
    view: () => PhoneView,
    onDone: () => void,
    addStyles: (styles: readonly CSSResult[]) => void,
    push: () => PushHandle | null,
  ) {
    this.#host = host;
    this.#addStyles = addStyles;
    this.#phone = phone;
    this.#view = view;
    new RingAlerts(
      host,
      () => waitingCalls(phone.value),
      () => readAlerts(host.alerts),
      push,
    );
    new LateInput(host, view);
    new EndedTimeout(host, view, onDone);
    const talks = () => phone.value.calls.some(({ activeSince, elsewhere }) => activeSince !== null && !elsewhere);
    new WakeLock(host, () => host.wakeLock !== false && talks());
    host.addController(this);
  }

  hostUpdate(): void {
    for (const { id, interruption } of this.#phone.value.calls)
      if (interruption === 'page-reloaded') this.#reloaded.add(id);
    this.#shortcuts = readShortcuts(this.#host.shortcuts);
    if (this.#shortcuts) this.#loadingShortcuts ??= this.#loadShortcuts();
    if (this.#asksFor) this.#loadingSummary ??= this.#loadSummary();
    if (this.#phone.value.calls.length) this.#loadingMediaSession ??= this.#loadMediaSession();
    if (this.#host.popOut) this.#loadingPopOut ??= this.#loadPopOut();
  }

  /** The user need not be told any more that this call ended. */
  isSummedUp(call: CallSnapshot): boolean {
    return this.#summary?.isShown(call) === true;
  }

  /** The same view, or that of a call that waits for its summary. */
  viewOf(view: PhoneView): PhoneView {
    if (!this.#summary || !this.#asksFor) return view;
    return this.#summary.view(view, this.#phone.value.lastCall);
  }

  /** The screen of a call. */
  screen(screen: CallScreen, stage: Stage): TemplateResult {
    if (screen !== 'summary') return callScreens[screen]({ ...stage, ...this.#stage });
    const outcomes = this.#asksFor === true ? undefined : this.#asksFor;
    return this.#summary?.render({ outcomes, rating: this.#host.callRating }) ?? html``;
  }

  /** The button of the status line that opens the small window. */
  popOutButton(): unknown {
    return this.#host.popOut ? this.#popOut?.renderButton() : undefined;
  }

  /** What the screen looks like besides, as classes of CSS. */
  look({ screen, others, hasSecondIncoming }: PhoneView): string {
    const isTyping = screen === 'call' && this.#controls?.keypadOpen;
    return [
      others.length > 0 || hasSecondIncoming ? 'crowded' : '',
      hasSecondIncoming ? 'second' : isTyping ? 'typing' : '',
      this.#isMoreOpen ? 'opened' : '',
    ].join(' ');
  }

  readonly #onResumeAudio = (): void => void this.#phone.request(new TelnyxResumeAudioRequestEvent());

  readonly #onRecord = (event: Event): void => {
    const { call } = this.#view();
    const { allowed } = (event.currentTarget as HTMLElement).dataset;
    if (call) void this.#phone.request(new TelnyxRecordRequestEvent(call.id, allowed === 'true'));
  };

  readonly #onKeypad = (): void => this.#host.requestUpdate();

  readonly #onMore = (): void => void this.#toggleMore();

  readonly #onMoreClose = (): void => {
    if (this.#controls) this.#controls.moreOpen = false;
  };

  readonly #onBringHere = (event: Event): void => {
    const { call } = (event.currentTarget as HTMLElement).dataset;
    if (call) void this.#phone.request(new TelnyxBringHereRequestEvent(call)); // a refusal is in the state of the microphone
  };

  readonly #onSwap = (event: Event): void => {
    const { call } = (event.currentTarget as HTMLElement).dataset;
    if (call) void this.#phone.request(new TelnyxSwapRequestEvent(call)); // a refusal is in the call's state
  };

  readonly #onTransfer = (event: Event): void => {
    const { call } = this.#view();
    const { call: other } = (event.currentTarget as HTMLElement).dataset;
    if (call && other) void this.#phone.request(new TelnyxAttendedTransferRequestEvent(call.id, other)); // a refusal is in the call's state
  };

  get #controls() {
    return this.#host.shadowRoot?.querySelector('telnyx-call-controls');
  }

  get #isMoreOpen(): boolean {
    const isLoaded = customElements.get('telnyx-call-actions') !== undefined;
    return this.#view().screen === 'call' && isLoaded && this.#controls?.moreOpen === true;
  }

  /** The focus follows what is opened in place of the call, and comes back to its button. */
  async #toggleMore(): Promise<void> {
    const find = () => this.#host.shadowRoot?.querySelector('telnyx-call-actions');
    const wasOpen = find();
    if (this.#controls?.moreOpen)
      await loadPart(this.#host, 'More', () => import('../telnyx-call-actions/telnyx-call-actions.js'));
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const actions = find();
    await actions?.updateComplete;
    if (actions) actions.focus();
    else if (wasOpen && this.#view().screen === 'call') this.#controls?.focusMore();
  }

  /** Whether the phone asks for a summary of each call: `true`, or which outcomes there are. */
  get #asksFor(): unknown {
    return readBoolean(this.#host.callSummary, 'callSummary');
  }

  /** Calls that end meanwhile are asked for, too. */
  async #loadSummary(): Promise<void> {
    const { client } = this.#phone;
    const early: CallSummary[] = [];
    const stop = client?.on('callsummary', ({ summary }) => void early.push(summary));
    await loadPart(this.#host, 'The summary of a call', async () => {
      const { PhoneSummary } = await import('./phone-summary.js');
      this.#addStyles([PhoneSummary.styles]);
      this.#summary = new PhoneSummary(this.#host, () => this.#phone.client);
    });
    stop?.();
    if (client) this.#summary?.add(client, early);
    this.#host.requestUpdate();
  }

  async #loadShortcuts(): Promise<void> {
    await loadPart(this.#host, 'The shortcuts', async () => {
      const { ShortcutKeys } = await import('./shortcut-keys.js');
      new ShortcutKeys(this.#host, () => this.#shortcuts);
    });
  }

  async #loadPopOut(): Promise<void> {
    await loadPart(this.#host, 'The small window', async () => {
      const { PopOut } = await import('./pop-out.js');
      this.#popOut = new PopOut(this.#host, this.#phone, this.#view);
    });
    this.#host.requestUpdate();
  }

  async #loadMediaSession(): Promise<void> {
    await loadPart(this.#host, 'The media session', async () => {
      const { CallMediaSession } = await import('./call-media-session.js');
      new CallMediaSession(this.#host, this.#phone, this.#view, () => this.#popOut);
    });
    this.#host.requestUpdate();
  }

  get #stage(): Omit<CallStage, keyof Stage> {
    return {
      isReloaded: this.#reloaded.has(this.#view().call?.id ?? ''),
      isMoreOpen: this.#isMoreOpen,
      shortcuts: this.#shortcuts,
      onResumeAudio: this.#onResumeAudio,
      onRecord: this.#onRecord,
      onKeypad: this.#onKeypad,
      onMore: this.#onMore,
      onMoreClose: this.#onMoreClose,
      onBringHere: this.#onBringHere,
      onSwap: this.#onSwap,
      onTransfer: this.#onTransfer,
    };
  }
}
