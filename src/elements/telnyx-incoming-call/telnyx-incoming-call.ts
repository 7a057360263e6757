import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CallSnapshot, ClientState } from '../../client/index.js';
import { customElement } from '../../context/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import { TelnyxAnswerRequestEvent, TelnyxHangupRequestEvent, TelnyxHoldRequestEvent } from '../../events/index.js';
import { Announcer } from '../../context/announcer.js';
import { Localize } from '../../i18n/index.js';
import { callIcon, endIcon } from '../../icons/index.js';
import { buttons } from '../../styles/buttons.js';
import { tokens } from '../../styles/tokens.js';
import { identity, identityStyles, nameOf } from '../identity.js';
import { styles } from './telnyx-incoming-call.styles.js';

/** Calls that wait for an answer, the one that came first in front. */
export const waitingCalls = ({ calls }: Pick<ClientState, 'calls'>): readonly CallSnapshot[] =>
  calls.filter(call => call.direction === 'inbound' && call.state === 'ringing');

/**
 * @tag telnyx-incoming-call
 * @summary Shows who is calling, to answer or to decline. Shows nothing while nobody calls.
 *
 * During another call it is a card that says so; answering then puts the other call on hold first.
 *
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take the call. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user declines the call. Cancelable.
 * @event {TelnyxHoldRequestEvent} telnyx-hold-request - The other call is to wait while this one is answered. Cancelable.
 * @csspart base - The outermost wrapper.
 * @csspart identity - Picture, name and number of the caller.
 * @csspart avatar - The circle with the initials.
 * @csspart name - The name, or the number if there is none.
 * @csspart number - The number below the name.
 * @csspart answer-button - The button that answers.
 * @csspart decline-button - The button that declines.
 * @cssproperty [--telnyx-action-size=56px] - Height of the two buttons.
 * @cssstate empty - Nobody is calling.
 * @cssstate second - There is another call already.
 */
@customElement('telnyx-incoming-call')
export class TelnyxIncomingCall extends TelnyxElement {
  static override styles = [tokens, buttons, identityStyles, styles];

  readonly #words = new Localize(this);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, state => {
    const waiting = waitingCalls(state);
    return {
      call: (this.callId ? waiting.find(({ id }) => id === this.callId) : waiting[0]) ?? null,
      more: waiting.length - 1,
      hasOther: state.calls.length > waiting.length,
      talkingTo: state.calls.find(call => call.state === 'active' && !call.held)?.id,
    };
  });

  #announced: string | undefined;

  /** Which call. Default: the one that has been waiting longest. */
  @property({ attribute: 'call-id' }) callId?: string;

  /** Screen readers are not told by this element, as the page tells them itself. */
  @property({ type: Boolean }) silent = false;

  protected override willUpdate(): void {
    const { call, hasOther } = this.#phone.value;
    this.setState('empty', !call);
    this.setState('second', Boolean(call) && hasOther);
  }

  protected override updated(): void {
    const { call } = this.#phone.value;
    if (call && call.id !== this.#announced && !this.silent) this.#announcer.say(this.#label(call), this.#words.lang);
    this.#announced = call?.id;
  }

  readonly #onAnswer = (event: MouseEvent): void => {
    const { call, talkingTo } = this.#phone.value;
    if (!call || event.detail > 1) return; // the second half of a double click was meant for what stood here before
    if (!talkingTo) void this.#phone.request(new TelnyxAnswerRequestEvent(call.id));
    else void this.#holdAndAnswer(talkingTo, call.id);
  };

  readonly #onDecline = (event: MouseEvent): void => {
    const { call } = this.#phone.value;
    if (call && event.detail <= 1) void this.#phone.request(new TelnyxHangupRequestEvent(call.id));
  };

  async #holdAndAnswer(talkingTo: string, callId: string): Promise<void> {
    try {
      await this.#phone.request(new TelnyxHoldRequestEvent(talkingTo, true));
    } catch {
      return; // the refused hold stands in the state of that call: two people are not to hear each other by accident
    }
    void this.#phone.request(new TelnyxAnswerRequestEvent(callId));
  }

  #label({ remote }: CallSnapshot): string {
    return this.#words.term('incomingCallFrom', nameOf(remote, this.#words));
  }

  #renderNotes(): TemplateResult[] {
    const { hasOther, talkingTo, more } = this.#phone.value;
    const other = this.#words.term(talkingTo ? 'answeringHolds' : 'alreadyInCall');
    const notes = [hasOther && other, more > 0 && this.#words.term('moreCalls', more)];
    return notes.filter(note => note !== false).map(note => html`<div class="quiet">${note}</div>`);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { call, hasOther } = this.#phone.value;
    if (!call) return nothing;
    return html`<div class="base ${hasOther ? 'second' : ''}" part="base" role="group" aria-label=${this.#label(call)}>
      <div class="caller">
        ${hasOther ? html`<div class="quiet">${this.#words.term('incomingCall')}</div>` : nothing}
        ${identity(call.remote, this.#words)} ${this.#renderNotes()}
      </div>
      <div class="actions">
        <button class="button action end" part="decline-button" type="button" @click=${this.#onDecline}>
          ${endIcon()} ${this.#words.term('decline')}
        </button>
        <button class="button action call" part="answer-button" type="button" @click=${this.#onAnswer}>
          ${callIcon()} ${this.#words.term('answer')}
        </button>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-incoming-call': TelnyxIncomingCall;
  }
}
