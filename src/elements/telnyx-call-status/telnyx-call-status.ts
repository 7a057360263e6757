import { html, nothing, type TemplateResult } from 'lit';
import { pageTime, type CallSnapshot, type CallState } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { Localize, type Words } from '../../i18n/index.js';
import { chevronIcon, microphoneOffIcon } from '../../icons/index.js';
import { details } from '../../styles/details.js';
import { tokens } from '../../styles/tokens.js';
import { AdviceSpeech } from '../call-advice.js';
import { errorText } from '../error-text.js';
import { qualityBars, qualityBarsStyles } from '../quality-bars.js';
import { QualityWatch } from '../quality-watch.js';
import { SecondTicker } from './second-ticker.js';
import { styles } from './telnyx-call-status.styles.js';

type Look = readonly [word: keyof Words, tone: '' | 'good' | 'warn'];

const outbound = {
  new: ['calling', ''],
  connecting: ['calling', ''],
  ringing: ['ringing', ''],
  active: ['active', 'good'],
  held: ['onHold', 'warn'],
  reconnecting: ['reconnecting', 'warn'],
  dropped: ['noNetwork', 'warn'],
  done: ['callEnded', ''],
} as const satisfies Record<CallState, Look>;

const inbound = { ...outbound, ringing: ['incomingCall', ''], connecting: ['answering', ''] } as const;

const onRemoteHold = ['heldByRemote', 'warn'] as const satisfies Look;

/** The word for a call's state, and its tone. */
const lookOf = ({ state, direction, heldByRemote }: CallSnapshot) =>
  state === 'active' && heldByRemote ? onRemoteHold : (direction === 'inbound' ? inbound : outbound)[state];

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
 * @csspart reason - Why it ended.
 * @csspart details - The codes behind the reason, folded.
 * @cssstate empty - There is no call to show.
 * @cssstate ended - The call is over.
 * @cssstate interrupted - The call is being brought back.
 */
@customElement('telnyx-call-status')
export class TelnyxCallStatus extends TelnyxElement {
  static override styles = [tokens, details, qualityBarsStyles, styles];

  readonly #words = new Localize(this);
  readonly #announcer = new Announcer(this);
  readonly #ticker = new SecondTicker(this);
  readonly #advice = new AdviceSpeech(this.#announcer, this.#words);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId, lastCall }) => {
    const id = this.callId ?? currentCallId ?? lastCall?.id;
    return calls.find(call => call.id === id) ?? (lastCall?.id === id ? lastCall : null);
  });
  readonly #quality = new QualityWatch(this, this.#phone);

  #announced = '';

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
    const text = call && !(call.direction === 'inbound' && call.state === 'ringing') ? this.#stateOf(call) : '';
    const news = call && text ? `${call.id} ${text}` : '';
    if (news && news !== this.#announced && !this.silent) this.#announcer.say(text, this.#words.lang);
    this.#announced = news;
    if (this.quality && !this.silent) this.#advice.update(call, this.#quality.quality);
  }

  /** The state in words; of a call that is over, why. */
  #stateOf(call: CallSnapshot): string {
    const { state, direction, activeSince, termination, error } = call;
    if (state !== 'done') return this.#words.term(lookOf(call)[0]);
    if (error?.fatal) return errorText(error, this.#words).what;
    return this.#words.ending(termination, { direction, answered: activeSince !== null });
  }

  #renderTimer(call: CallSnapshot): TemplateResult | typeof nothing {
    const since = begunAt(call);
    if (since === null) return nothing;
    const elapsed = (call.endedAt ?? pageTime()) - since;
    return html`<span class="numeric" part="timer" role="timer" translate="no">${this.#words.duration(elapsed)}</span>`;
  }

  #renderLine(call: CallSnapshot): TemplateResult {
    const [word, tone] = lookOf(call);
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
      ['Error', error && `${error.codeName} (${error.code})`],
      ['Cause', cause && `${cause} (${causeCode ?? '–'})`],
      ['SIP', sipCode && `${sipCode} ${sipReason ?? ''}`],
      ['Call', id],
      ['Debug', debugReportId],
    ].filter(([, value]) => value);
    return html`<details part="details">
      <summary>${this.#words.term('details')}${chevronIcon()}</summary>
      <dl dir="ltr" translate="no">
        ${rows.map(
          ([name, value]) =>
            html`<dt>${name}</dt>
              <dd>${value}</dd>`,
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
