import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { pageTime, type CallSnapshot, type ClientState } from '../../client/index.js';
import type { PhoneHost } from '../../context/client-link.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxAnswerRequestEvent, TelnyxHangupRequestEvent, TelnyxMuteRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { ending, endingKey, isMissed } from '../../i18n/ending.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { endIcon, microphoneOffIcon, recordIcon } from '../../icons/call.js';
import { callIcon, microphoneIcon } from '../../icons/index.js';
import { nameOf, nameText } from '../identity.js';
import { SecondTicker } from '../telnyx-call-status/second-ticker.js';
import { stateWord } from '../telnyx-call-status/state-word.js';
import { HistoryLink } from '../telnyx-phone/history-link.js';
import { phoneView } from '../telnyx-phone/phone-view.js';
import { waitingCalls } from '../waiting-calls.js';

type CallsState = Pick<ClientState, 'calls' | 'currentCallId' | 'lastCall'>;

export type LauncherStage = 'idle' | 'incoming' | 'call' | 'ended';

/** How long the reason of an ending stays, in milliseconds. */
const endedMs = 4_000;
/** People take this long to notice that the button under their finger means something else, in milliseconds. */
const noticeMs = 500;

const wasMissed = ({ termination, direction, activeSince }: CallSnapshot): boolean =>
  isMissed(endingKey(termination, { direction, answered: activeSince !== null }));

/** What the closed launcher shows of calls: who, how long, what can be done at once; why one ended; how many were missed. */
export class LauncherCall implements ReactiveController {
  stage: LauncherStage = 'idle';
  readonly words: Localize;
  readonly #host: PhoneHost & { open: boolean };
  readonly #ticker: SecondTicker;
  readonly #phone: PhoneController<CallsState>;
  readonly #history: HistoryLink;
  /** Calls that were missed since the phone was last open. */
  #missed = 0;
  #call: CallSnapshot | null = null;
  /** A second call, which waits for an answer. */
  #second: CallSnapshot | null = null;
  /** The last call that ended, once it is counted. */
  #countedId: string | undefined;
  /** The call that people had here, and that reports its end. */
  #watchedId: string | undefined;
  #changedAt = -Infinity;
  #endTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PhoneHost & { open: boolean }) {
    this.#host = host;
    this.words = new Localize(host, { ...inCall, ...more });
    this.#ticker = new SecondTicker(host);
    this.#phone = new PhoneController(host, ({ calls, currentCallId, lastCall }) => ({
      calls,
      currentCallId,
      lastCall,
    }));
    this.#history = new HistoryLink(host, () => this.#phone.client);
    host.addController(this);
  }

  /** Calls that were missed: as the history counts them, until they are seen there; without one, since the phone was last open. */
  get missed(): number {
    const history = this.#history.value;
    return history?.isOn ? history.missedCount : this.#missed;
  }

  hostDisconnected(): void {
    clearTimeout(this.#endTimer);
    this.#watchedId = undefined;
  }

  hostUpdate(): void {
    const state = this.#phone.value;
    const { lastCall } = state;
    const { screen, call } = phoneView(state, () => true, false);
    const isUp = screen === 'call' || screen === 'incoming';
    this.#second = screen === 'call' ? (waitingCalls(state)[0] ?? null) : null;
    if (lastCall && lastCall.id !== this.#countedId && wasMissed(lastCall)) this.#missed++;
    this.#countedId = lastCall?.id;
    if (this.#host.open) {
      this.#missed = 0;
      this.#watchedId = undefined;
    } else if (screen === 'call') this.#watchedId = call?.id;
    const hasEnded = !isUp && lastCall !== null && lastCall.id === this.#watchedId;
    this.#call = isUp ? call : hasEnded ? lastCall : null;
    this.#enter(isUp ? screen : hasEnded ? 'ended' : 'idle');
    const isTalking = this.stage === 'call' && call !== null && this.#stateWord(call) === null;
    this.#ticker.since = isTalking ? call.activeSince : null;
  }

  /** The name of the group of buttons; empty while there is no call. */
  get groupName(): string {
    const call = this.#call;
    if (!call) return '';
    const who = nameOf(call.remote, this.words);
    return this.stage === 'incoming' ? this.words.term('incomingCallFrom', who) : this.words.term('callWith', who);
  }

  /** What the button is called: with how many calls were missed, and in a call by what it shows. */
  buttonName(label: string): string | typeof nothing {
    if (this.#call) return nothing;
    return this.missed ? `${label}, ${this.words.term('missedCalls', this.missed)}` : label;
  }

  renderButton(): TemplateResult {
    const call = this.#second ?? this.#call;
    if (!call) return html`${callIcon(24)}${this.#renderBadge()}`;
    const isIncoming = call === this.#second || this.stage === 'incoming';
    const mark =
      call.recording === 'on'
        ? html`${recordIcon()}<span class="visually-hidden">${this.words.term('recording')}</span> `
        : nothing;
    const text = isIncoming ? this.words.term('incomingCall') : this.#text(call);
    return html`<span class="name">${nameText(call.remote, this.words)}</span>
      <span class=${`state ${isIncoming ? 'ringing' : this.#ticker.since === null ? '' : 'numeric'}`}
        >${mark}${text}</span
      >`;
  }

  renderActions(): TemplateResult | typeof nothing {
    if (this.stage === 'call') return this.#renderMute();
    if (this.stage !== 'incoming') return nothing;
    return html`<button
        class="action decline"
        part="decline-button"
        type="button"
        aria-label=${this.words.term('decline')}
        @click=${this.#onDecline}
      >
        ${endIcon(24)}
      </button>
      <button
        class="action answer"
        part="answer-button"
        type="button"
        aria-label=${this.words.term('answer')}
        @click=${this.#onAnswer}
      >
        ${callIcon(24)}
      </button>`;
  }

  #renderMute(): TemplateResult {
    const isMuted = this.#call?.muted === true;
    return html`<button
      class="action mute"
      part="mute-button"
      type="button"
      aria-label=${this.words.term('mute')}
      aria-pressed=${isMuted ? 'true' : 'false'}
      @click=${this.#onMute}
    >
      ${isMuted ? microphoneOffIcon() : microphoneIcon()}
    </button>`;
  }

  #renderBadge(): TemplateResult | typeof nothing {
    if (!this.missed) return nothing;
    return html`<span class="badge" part="badge" aria-hidden="true">${this.missed > 9 ? '9+' : this.missed}</span>`;
  }

  readonly #onAnswer = (): void => {
    if (this.#call && this.#isNoticed) void this.#phone.request(new TelnyxAnswerRequestEvent(this.#call.id));
  };

  readonly #onDecline = (): void => {
    if (this.#call && this.#isNoticed) void this.#phone.request(new TelnyxHangupRequestEvent(this.#call.id));
  };

  readonly #onMute = (): void => {
    const { id, muted } = this.#call ?? {};
    if (id && this.#isNoticed) void this.#phone.request(new TelnyxMuteRequestEvent(id, !muted));
  };

  get #isNoticed(): boolean {
    return performance.now() - this.#changedAt >= noticeMs;
  }

  #enter(stage: LauncherStage): void {
    if (stage === this.stage) return;
    this.stage = stage;
    this.#changedAt = performance.now();
    clearTimeout(this.#endTimer);
    const isFailure = this.#call?.error?.fatal; // it waits for its reader
    if (stage === 'ended' && !isFailure) this.#endTimer = setTimeout(() => this.#forget(), endedMs);
  }

  #forget(): void {
    this.#watchedId = undefined;
    this.#host.requestUpdate();
  }

  /** What is to be said in place of the time. */
  #stateWord(call: CallSnapshot): ReturnType<typeof stateWord>[0] | null {
    const [word] = stateWord(call);
    return word === 'active' ? null : word;
  }

  #text(call: CallSnapshot): string {
    const { termination, direction, activeSince } = call;
    if (this.stage === 'ended') return ending(this.words, termination, { direction, answered: activeSince !== null });
    const word = this.#stateWord(call);
    return word ? this.words.term(word) : this.words.duration(pageTime() - (activeSince ?? 0));
  }
}
