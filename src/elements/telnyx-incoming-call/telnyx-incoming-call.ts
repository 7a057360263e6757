import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { CallSnapshot, DeclineReason } from '../../client/index.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxAnswerRequestEvent,
  TelnyxEndAndAnswerRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
  TelnyxSilenceRequestEvent,
} from '../../events/index.js';
import { Announcer } from '../../page/announcer.js';
import { Localize, type Words } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { bellOffIcon, crossIcon, endIcon } from '../../icons/call.js';
import { callIcon, chevronIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { identity, identityStyles, nameOf } from '../identity.js';
import { waitingCalls } from '../waiting-calls.js';
import type { Shortcuts } from '../shortcuts.js';
import { styles } from './telnyx-incoming-call.styles.js';

/** Each way to decline, with its word. */
const reasons = { busy: 'declineBusy', rejected: 'declineNotNow' } as const satisfies Record<
  DeclineReason,
  keyof Words
>;

/** The second half of a double click was meant for what was here before. */
const isSecondClick = ({ detail }: MouseEvent): boolean => detail > 1;

/**
 * @tag telnyx-incoming-call
 * @summary Shows who is calling, to answer or to decline. Shows nothing while no call comes in.
 *
 * During another call it is a card that says so, and answers in two ways: the other call waits on hold and comes back
 * when this one ends, or it ends at once. A call can be silenced, also with Escape: it rings on without a sound. It is declined as busy,
 * or with a reason that the caller's side gets.
 *
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take the call. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user declines the call, with a `reason` if one was chosen. Cancelable.
 * @event {TelnyxHoldAndAnswerRequestEvent} telnyx-hold-and-answer-request - The user takes the call while the other one waits. Cancelable.
 * @event {TelnyxEndAndAnswerRequestEvent} telnyx-end-and-answer-request - The user ends all other calls and takes this one. Cancelable.
 * @event {TelnyxSilenceRequestEvent} telnyx-silence-request - The user wants a call to ring without a sound. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart identity - Picture, name and number of the caller.
 * @csspart avatar - The circle with the initials.
 * @csspart name - The name, or the number if there is none.
 * @csspart number - The number below the name.
 * @csspart note - What the page knows of the caller.
 * @csspart link - The name, where the page has more of the caller.
 * @csspart answer-button - The button that answers.
 * @csspart decline-button - The button that declines.
 * @csspart options - The line with the quiet buttons, or the reasons to decline.
 * @csspart silence-button - The button that silences the ring.
 * @csspart reasons-button - The button that opens the reasons to decline.
 * @csspart reason-button - A button that declines with a reason.
 * @csspart close-button - The button that closes the reasons.
 * @csspart end-button - The button that ends the other call and answers.
 * @cssproperty [--telnyx-action-size=56px] - Height of the buttons.
 * @cssstate empty - No call comes in.
 * @cssstate silenced - The call rings without a sound.
 * @cssstate second - There is another call already.
 */
@customElement('telnyx-incoming-call')
export class TelnyxIncomingCall extends TelnyxElement {
  static override styles = [tokens, buttons, identityStyles, styles];

  readonly #words = new Localize(this, inCall);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => {
    const waiting = waitingCalls(state);
    return {
      call: (this.callId ? waiting.find(({ id }) => id === this.callId) : waiting[0]) ?? null,
      isRinging: waiting.some(call => !call.silenced && (!this.callId || call.id === this.callId)),
      more: waiting.length - 1,
      others: state.calls.length - waiting.length,
      isTalking: state.calls.some(call => call.state === 'active'),
    };
  });

  #announced: string | undefined;
  /** Whose reasons to decline are shown. */
  @state() private choosingFor: string | undefined;

  @query('[part=reasons-button]') private reasonsButton!: HTMLElement | null;
  @query('[part=reason-button]') private firstReason!: HTMLElement | null;

  /** Which call. Default: the one that has been waiting longest. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** Keys that the page presses the buttons for, as screen readers name them. */
  @property({ attribute: false }) shortcuts?: Shortcuts | null;

  /** This element announces nothing to screen readers, as the page does so itself. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  protected override willUpdate(): void {
    const { call, others, isRinging } = this.#phone.value;
    this.setState('empty', !call);
    this.setState('silenced', Boolean(call) && !isRinging);
    this.setState('second', Boolean(call) && others > 0);
  }

  protected override updated(): void {
    const { call } = this.#phone.value;
    const label = call ? this.#label(call) : '';
    const news = call && call.id + label; // the name may come later than the call
    if (news && news !== this.#announced && !this.silent) this.#announcer.say(label, this.#words.lang);
    this.#announced = news ?? undefined;
  }

  /** Has all calls that wait ring without a sound, or the one of `callId`. Returns whether any rang. */
  silence(): boolean {
    const { client } = this.#phone;
    const waiting = waitingCalls(client?.state ?? { calls: [] });
    const ringing = waiting.filter(({ id, silenced }) => !silenced && (!this.callId || id === this.callId));
    for (const { id } of ringing) void this.#phone.request(new TelnyxSilenceRequestEvent(id));
    if (ringing.length && !this.silent) this.#announcer.say(this.#words.term('ringSilenced'), this.#words.lang);
    return ringing.length > 0;
  }

  readonly #onAnswer = (event: MouseEvent): void => {
    const { call, isTalking } = this.#phone.value;
    if (!call || isSecondClick(event)) return;
    const Request = isTalking ? TelnyxHoldAndAnswerRequestEvent : TelnyxAnswerRequestEvent;
    void this.#phone.request(new Request(call.id));
  };

  readonly #onEndAndAnswer = (event: MouseEvent): void => {
    const { call } = this.#phone.value;
    if (call && !isSecondClick(event)) void this.#phone.request(new TelnyxEndAndAnswerRequestEvent(call.id));
  };

  readonly #onDecline = (event: MouseEvent): void => {
    const { call } = this.#phone.value;
    const { reason = null } = (event.currentTarget as HTMLElement).dataset as { reason?: DeclineReason };
    if (call && !isSecondClick(event)) void this.#phone.request(new TelnyxHangupRequestEvent(call.id, reason));
  };

  readonly #onSilence = (): void => void this.silence();

  readonly #onReasons = (event: MouseEvent): void => {
    if (isSecondClick(event)) return;
    this.#choose(this.choosingFor === undefined ? this.#phone.value.call?.id : undefined);
  };

  /** Escape closes the reasons, then silences the ring. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { call, isRinging } = this.#phone.value;
    const isChoosing = this.choosingFor === call?.id;
    if (event.key !== 'Escape' || event.defaultPrevented || !(isChoosing || isRinging)) return;
    event.preventDefault();
    if (isChoosing) this.#choose(undefined);
    else this.silence();
  };

  /** The focus goes to the first reason, and comes back. */
  #choose(callId: string | undefined): void {
    this.choosingFor = callId;
    void this.updateComplete.then(() => (this.firstReason ?? this.reasonsButton)?.focus());
  }

  #label({ remote }: CallSnapshot): string {
    return this.#words.term('incomingCallFrom', nameOf(remote, this.#words));
  }

  #renderNotes(): TemplateResult[] {
    const { others, isTalking, more } = this.#phone.value;
    const isCalling = others > 0 && !isTalking;
    const notes = [isCalling && this.#words.term('alreadyInCall'), more > 0 && this.#words.term('moreCalls', more)];
    return notes.filter(note => note !== false).map(note => html`<div class="quiet">${note}</div>`);
  }

  #renderReasons(): TemplateResult {
    return html`<div class="options" part="options" role="group" aria-label=${this.#words.term('declineAs')}>
      ${Object.entries(reasons).map(
        ([reason, word]) =>
          html`<button
            class="button soft"
            part="reason-button"
            type="button"
            data-reason=${reason}
            @click=${this.#onDecline}
          >
            ${this.#words.term(word)}
          </button>`,
      )}
      <button
        class="button icon"
        part="close-button"
        type="button"
        aria-label=${this.#words.term('close')}
        @click=${this.#onReasons}
      >
        ${crossIcon()}
      </button>
    </div>`;
  }

  #renderOptions(): TemplateResult {
    const { call, isRinging, others } = this.#phone.value;
    if (this.choosingFor === call?.id) return this.#renderReasons();
    const isSecond = others > 0; // then there is room for icons alone
    const look = isSecond ? 'icon' : 'plain';
    const hidden = isSecond ? 'visually-hidden' : '';
    return html`<div class="options" part="options">
      <button
        class="button ${look}"
        part="silence-button"
        type="button"
        aria-disabled=${isRinging ? 'false' : 'true'}
        @click=${this.#onSilence}
      >
        ${bellOffIcon()} <span class=${hidden}>${this.#words.term(isRinging ? 'silence' : 'silenced')}</span>
      </button>
      ${isSecond ? html`<span class="quiet">${this.#words.term('incomingCall')}</span>` : nothing}
      <button
        class="button ${look}"
        part="reasons-button"
        type="button"
        aria-expanded="false"
        @click=${this.#onReasons}
      >
        <span class=${hidden}>${this.#words.term('declineAs')}</span> ${isSecond ? chevronIcon() : nothing}
      </button>
    </div>`;
  }

  #renderActions(): TemplateResult {
    const { others, isTalking } = this.#phone.value;
    const { answer: answerKey, hangup: declineKey } = this.shortcuts ?? {};
    const answer = html`<button
      class="button action call"
      part="answer-button"
      type="button"
      aria-keyshortcuts=${answerKey ?? nothing}
      @click=${this.#onAnswer}
    >
      ${callIcon()} ${this.#words.term(isTalking ? 'holdAndAnswer' : 'answer')}
    </button>`;
    const end = html`<button class="button action other" part="end-button" type="button" @click=${this.#onEndAndAnswer}>
      ${this.#words.term(others > 1 ? 'endAllAndAnswer' : 'endAndAnswer')}
    </button>`;
    return html`<div class="actions">
      ${others > 0 ? answer : nothing}
      <button
        class="button action end"
        part="decline-button"
        type="button"
        aria-keyshortcuts=${(others === 0 && declineKey) || nothing}
        @click=${this.#onDecline}
      >
        ${endIcon()} ${this.#words.term('decline')}
      </button>
      ${others > 0 ? end : answer}
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { call, others } = this.#phone.value;
    if (!call) return nothing;
    const isSecond = others > 0;
    return html`<div
      class="base ${isSecond ? 'second' : ''}"
      part="base"
      role="group"
      aria-label=${this.#label(call)}
      @keydown=${this.#onKeyDown}
    >
      ${isSecond ? this.#renderOptions() : nothing}
      <div class="caller">${identity(call.remote, this.#words)} ${this.#renderNotes()}</div>
      ${isSecond ? nothing : this.#renderOptions()} ${this.#renderActions()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-incoming-call': TelnyxIncomingCall;
  }
}
