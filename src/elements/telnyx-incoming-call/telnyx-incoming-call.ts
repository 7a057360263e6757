import { html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot } from '../../client/index.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { property } from '../../context/property.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxAnswerRequestEvent,
  TelnyxEndAndAnswerRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
} from '../../events/index.js';
import { Announcer } from '../../page/announcer.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { endIcon } from '../../icons/call.js';
import { callIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { identity, identityStyles, nameOf } from '../identity.js';
import { waitingCalls } from '../waiting-calls.js';
import { styles } from './telnyx-incoming-call.styles.js';

/** The second half of a double click was meant for what was here before. */
const isSecondClick = ({ detail }: MouseEvent): boolean => detail > 1;

/**
 * @tag telnyx-incoming-call
 * @summary Shows who is calling, to answer or to decline. Shows nothing while no call comes in.
 *
 * During another call it is a card that says so, and answers in two ways: the other call waits on hold and comes back
 * when this one ends, or it ends at once.
 *
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take the call. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user declines the call. Cancelable.
 * @event {TelnyxHoldAndAnswerRequestEvent} telnyx-hold-and-answer-request - The user takes the call while the other one waits. Cancelable.
 * @event {TelnyxEndAndAnswerRequestEvent} telnyx-end-and-answer-request - The user ends all other calls and takes this one. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart identity - Picture, name and number of the caller.
 * @csspart avatar - The circle with the initials.
 * @csspart name - The name, or the number if there is none.
 * @csspart number - The number below the name.
 * @csspart note - What the page knows of the caller.
 * @csspart link - The name, where the page has more of the caller.
 * @csspart answer-button - The button that answers.
 * @csspart decline-button - The button that declines.
 * @csspart end-button - The button that ends the other call and answers.
 * @cssproperty [--telnyx-action-size=56px] - Height of the buttons.
 * @cssstate empty - No call comes in.
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
      more: waiting.length - 1,
      others: state.calls.length - waiting.length,
      isTalking: state.calls.some(call => call.state === 'active'),
    };
  });

  #announced: string | undefined;

  /** Which call. Default: the one that has been waiting longest. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** This element announces nothing to screen readers, as the page does so itself. */
  @property({ type: Boolean, useDefault: true }) silent = false;

  protected override willUpdate(): void {
    const { call, others } = this.#phone.value;
    this.setState('empty', !call);
    this.setState('second', Boolean(call) && others > 0);
  }

  protected override updated(): void {
    const { call } = this.#phone.value;
    const label = call ? this.#label(call) : '';
    const news = call && call.id + label; // the name may come later than the call
    if (news && news !== this.#announced && !this.silent) this.#announcer.say(label, this.#words.lang);
    this.#announced = news ?? undefined;
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
    if (call && !isSecondClick(event)) void this.#phone.request(new TelnyxHangupRequestEvent(call.id));
  };

  #label({ remote }: CallSnapshot): string {
    return this.#words.term('incomingCallFrom', nameOf(remote, this.#words));
  }

  #renderNotes(): TemplateResult[] {
    const { others, isTalking, more } = this.#phone.value;
    const isCalling = others > 0 && !isTalking;
    const notes = [isCalling && this.#words.term('alreadyInCall'), more > 0 && this.#words.term('moreCalls', more)];
    return notes.filter(note => note !== false).map(note => html`<div class="quiet">${note}</div>`);
  }

  #renderActions(): TemplateResult {
    const { others, isTalking } = this.#phone.value;
    const answer = html`<button class="button action call" part="answer-button" type="button" @click=${this.#onAnswer}>
      ${callIcon()} ${this.#words.term(isTalking ? 'holdAndAnswer' : 'answer')}
    </button>`;
    const end = html`<button class="button action other" part="end-button" type="button" @click=${this.#onEndAndAnswer}>
      ${this.#words.term(others > 1 ? 'endAllAndAnswer' : 'endAndAnswer')}
    </button>`;
    return html`<div class="actions">
      ${others > 0 ? answer : nothing}
      <button class="button action end" part="decline-button" type="button" @click=${this.#onDecline}>
        ${endIcon()} ${this.#words.term('decline')}
      </button>
      ${others > 0 ? end : answer}
    </div>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { call, others } = this.#phone.value;
    if (!call) return nothing;
    const isSecond = others > 0;
    return html`<div class="base ${isSecond ? 'second' : ''}" part="base" role="group" aria-label=${this.#label(call)}>
      <div class="caller">
        ${isSecond ? html`<div class="quiet">${this.#words.term('incomingCall')}</div>` : nothing}
        ${identity(call.remote, this.#words)} ${this.#renderNotes()}
      </div>
      ${this.#renderActions()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-incoming-call': TelnyxIncomingCall;
  }
}
