import { html, nothing, type TemplateResult } from 'lit';
import { pageTime, type CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { ending } from '../../i18n/ending.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { microphoneOffIcon, recordIcon } from '../../icons/call.js';
import { chevronIcon } from '../../icons/index.js';
import { details } from '../../styles/details.js';
import { tokens } from '../../styles/tokens.js';
import { AdviceSpeech } from '../call-advice.js';
import { errorText } from '../error-text.js';
import { qualityBars, qualityBarsStyles } from '../quality-bars.js';
import { QualityWatch } from '../quality-watch.js';
import { SecondTicker } from './second-ticker.js';
import { RecordingSpeech } from './recording-speech.js';
import { spokenEnding, spokenState } from './spoken-state.js';
import { stateWord } from './state-word.js';
import { styles } from './telnyx-call-status.styles.js';

/**
 * @tag telnyx-call-status
 * @summary Shows the status of a call: its state in words, how long it has lasted, and why it ended.
 *
 * It shows the current call, else the one that ended last. The codes of the network are behind “Details”.
 *
 * @csspart base - The outermost wrapper.
 * @csspart state - The word for the state.
 * @csspart bars - With `quality`, the bars.
 * @csspart timer - The time of the call; on hold, the time since then.
 * @csspart recording - That the call is recorded, while it is.
 * @csspart reason - Why it ended.
 * @csspart details - The codes behind the reason, folded.
 * @cssstate empty - There is no call to show.
 * @cssstate ended - The call is over.
 * @cssstate interrupted - The call is being brought back.
 */
@customElement('telnyx-call-status')
export class TelnyxCallStatus extends TelnyxElement {
  static override styles = [tokens, details, qualityBarsStyles, styles];

  readonly #words = new Localize(this, inCall);
  readonly #announcer = new Announcer(this);
  readonly #ticker = new SecondTicker(this);
  readonly #recording = new RecordingSpeech(this.#announcer, this.#words);
  readonly #advice = new AdviceSpeech(this.#announcer, this.#words);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId, lastCall }) => {
    const id = this.callId ?? currentCallId ?? lastCall?.id;
    return calls.find(call => call.id === id) ?? (lastCall?.id === id ? lastCall : null);
  });
  readonly #last = new PhoneController(this, ({ lastCall }) => lastCall);
  readonly #quality = new QualityWatch(this, this.#phone);

  /** The call that was announced last, and its state then. */
  #announced = '';
  /** The call that ended last, as far as this element has seen. */
  #lastId: string | undefined;

  /** Which call. Default: the current one, else the one that ended last. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** This element announces nothing to screen readers, as another one shows the same call. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  /** Bars in place of the dot while people talk; it has the call measured, and screen readers get advice. */
  @property({ type: Boolean, useDefault: true }) quality = false;

  protected override willUpdate(): void {
    const call = this.#phone.value;
    this.#quality.isOn = this.quality;
    this.#ticker.since = call && !call.endedAt ? begunAt(call) : null;
    this.setState('empty', !call);
    this.setState('ended', call?.state === 'done');
    this.setState('interrupted', call?.state === 'reconnecting' || call?.state === 'dropped');
  }

  /** Announces each new state once; telnyx-incoming-call announces who calls. */
  protected override updated(): void {
    const call = this.#phone.value;
    const word = call ? stateWord(call)[0] : 'callEnded';
    const text = call ? spokenState(call, word, this.#words) : '';
    const news = call && text ? `${call.id} ${word}` : '';
    const ended = this.#endedBeside(call);
    const said = ended ? spokenEnding(ended, this.#words, call, text) : news !== this.#announced && text;
    const about = ended ?? call ?? undefined; // the screens before and after show the same call
    if (said && !this.silent) this.#announcer.say(said, this.#words.lang, about);
    this.#announced = news;
    if (!this.silent) this.#recording.update(call);
    if (this.quality && !this.silent) this.#advice.update(call, this.#quality.quality);
  }

  /** A call that has just ended while this element shows another one. */
  #endedBeside(shown: CallSnapshot | null): CallSnapshot | null {
    const last = this.#last.value;
    const isNew = this.#lastId !== undefined && last?.id !== this.#lastId;
    this.#lastId = last?.id ?? '';
    return isNew && shown && last && last.id !== shown.id && !this.callId ? last : null;
  }

  /** The state in words; of a call that is over, why. */
  #stateOf(call: CallSnapshot): string {
    const { state, direction, activeSince, termination, error } = call;
    if (state !== 'done') return this.#words.term(stateWord(call)[0]);
    if (error?.fatal) return errorText(error, this.#words).what;
    return ending(this.#words, termination, { direction, answered: activeSince !== null });
  }

  #renderTimer(call: CallSnapshot): TemplateResult | typeof nothing {
    const since = begunAt(call);
    if (since === null) return nothing;
    const elapsed = (call.endedAt ?? pageTime()) - since;
    return html`<span class="numeric" part="timer" role="timer" translate="no">${this.#words.duration(elapsed)}</span>`;
  }

  #renderLine(call: CallSnapshot): TemplateResult {
    const [word, tone] = stateWord(call);
    const state = html`<span class=${word === 'active' ? 'visually-hidden' : ''} part="state"
      >${this.#stateOf(call)}</span
    >`;
    const sign =
      this.quality && call.state === 'active'
        ? qualityBars(this.#quality.quality, this.#words)
        : html`<span class="dot" aria-hidden="true"></span>`;
    return html`<div class="line ${tone}" part="base">
      ${sign}${state}${this.#renderTimer(call)}
      ${call.muted ? html`<span class="muted">${microphoneOffIcon()}${this.#words.term('muted')}</span>` : nothing}
      ${
        call.recording === 'on'
          ? html`<span class="recording" part="recording">${recordIcon()}${this.#words.term('recording')}</span>`
          : nothing
      }
    </div>`;
  }

  #renderEnded(call: CallSnapshot): TemplateResult {
    const { error } = call;
    return html`<div class="ended" part="base">
      <p class="reason" part="reason">${this.#stateOf(call)}</p>
      ${error?.fatal ? html`<p class="quiet">${errorText(error, this.#words).next}</p>` : nothing}
      <div class="quiet">${this.#renderTimer(call)}</div>
      ${this.#renderDetails(call)}
    </div>`;
  }

  #renderDetails({ id, debugReportId, termination, error }: CallSnapshot): TemplateResult {
    const { cause, causeCode, sipCode, sipReason } = termination ?? {};
    const rows = [
      ['detailError', error && `${error.codeName} (${error.code})`],
      ['detailCause', cause && `${cause} (${causeCode ?? '–'})`],
      ['detailSip', sipCode && `${sipCode} ${sipReason ?? ''}`],
      ['detailCall', id],
      ['detailDebug', debugReportId],
    ] as const;
    return html`<details part="details">
      <summary>${this.#words.term('details')}${chevronIcon()}</summary>
      <dl>
        ${rows
          .filter(([, value]) => value)
          .map(
            ([name, value]) =>
              html`<dt>${this.#words.term(name)}</dt>
                <dd dir="ltr" translate="no">${value}</dd>`,
          )}
      </dl>
    </details>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = this.#phone.value;
    if (!call) return nothing;
    return call.state === 'done' ? this.#renderEnded(call) : this.#renderLine(call);
  }
}

/** The start of the hold, or else of the conversation. */
const begunAt = ({ state, activeSince, heldSince }: CallSnapshot): number | null =>
  (state === 'held' && heldSince) || activeSince;

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-status': TelnyxCallStatus;
  }
}
