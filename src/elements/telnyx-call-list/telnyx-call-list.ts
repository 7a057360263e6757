import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { CallSnapshot } from '../../client/index.js';
import { Announcer } from '../../page/announcer.js';
import { customElement } from '../../page/define.js';
import { PhoneController } from '../../context/phone-controller.js';
import { TelnyxElement } from '../../context/telnyx-element.js';
import {
  TelnyxAnswerRequestEvent,
  TelnyxAttendedTransferRequestEvent,
  TelnyxHangupRequestEvent,
  TelnyxHoldAndAnswerRequestEvent,
  TelnyxHoldRequestEvent,
  TelnyxSwapRequestEvent,
  TelnyxTransferRequestEvent,
  type TelnyxRequestEvent,
} from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { more } from '../../i18n/translations/en-more.js';
import { buttons } from '../../styles/buttons.js';
import { container } from '../../styles/container.js';
import { fields } from '../../styles/fields.js';
import { tokens } from '../../styles/tokens.js';
import { isConversation } from '../is-conversation.js';
import { requestAloud } from '../spoken-request.js';
import { transferRefusal } from '../transfer-destination.js';
import '../telnyx-call-status/telnyx-call-status.js';
import { callRow, type Action } from './call-row.js';
import { personStyles } from '../identity.js';
import { styles } from './telnyx-call-list.styles.js';

/** What each button asks for; `transfer` opens a form first. */
const requests: Readonly<Record<Exclude<Action, 'transfer'>, (callId: string) => TelnyxRequestEvent>> = {
  answer: id => new TelnyxAnswerRequestEvent(id),
  holdAndAnswer: id => new TelnyxHoldAndAnswerRequestEvent(id),
  swap: id => new TelnyxSwapRequestEvent(id),
  resume: id => new TelnyxHoldRequestEvent(id, false),
  hold: id => new TelnyxHoldRequestEvent(id, true),
  decline: id => new TelnyxHangupRequestEvent(id),
  end: id => new TelnyxHangupRequestEvent(id),
};

/**
 * @tag telnyx-call-list
 * @summary Lists all calls with the actions of each: hold, swap, transfer, answer, end.
 *
 * A transfer goes to a number at once, or into another call of the list, whose two sides then talk with each other. The
 * arrow keys lead from call to call.
 *
 * @event {TelnyxSwapRequestEvent} telnyx-swap-request - The user wants to talk in this call; the other one waits. Cancelable.
 * @event {TelnyxHoldRequestEvent} telnyx-hold-request - The user wants a call on hold, or back. Cancelable.
 * @event {TelnyxTransferRequestEvent} telnyx-transfer-request - The user transfers a call to `destination`. Cancelable.
 * @event {TelnyxAttendedTransferRequestEvent} telnyx-attended-transfer-request - The user connects two calls with each other. Cancelable.
 * @event {TelnyxAnswerRequestEvent} telnyx-answer-request - The user wants to take a call. Cancelable.
 * @event {TelnyxHoldAndAnswerRequestEvent} telnyx-hold-and-answer-request - The user takes a call while the other one waits. Cancelable.
 * @event {TelnyxHangupRequestEvent} telnyx-hangup-request - The user ends or declines a call. Cancelable.
 * @csspart base - The list.
 * @csspart call - Each call.
 * @csspart avatar - The circle with the initials.
 * @csspart name - The name, or the number if there is none.
 * @csspart number - The number below the name.
 * @csspart note - What the page knows of the other side.
 * @csspart link - The name, where the page has more of the other side.
 * @csspart status - The status of the call, and its time.
 * @csspart error - What went wrong in a call.
 * @csspart actions - The buttons of a call.
 * @csspart transfer - The form for a transfer.
 * @csspart attended-button - Each button that transfers into another call.
 * @cssstate empty - There are no calls.
 */
@customElement('telnyx-call-list')
export class TelnyxCallList extends TelnyxElement {
  static override styles = [tokens, buttons, container, fields, personStyles, styles];

  readonly #words = new Localize(this, inCall, more);
  readonly #announcer = new Announcer(this);
  readonly #phone = new PhoneController(this, ({ calls, currentCallId }) => ({ calls, currentCallId }));
  /** Why the text in the form for a transfer is no destination, in words. */
  #refusal = '';
  /** Where in the list the focus was before this update. */
  #focusedRow = -1;

  /** Id of the call whose form for a transfer is open. */
  @property({ attribute: 'transfer-of' }) transferOf?: string;

  protected override willUpdate(): void {
    const { calls } = this.#phone.value;
    const open = calls.find(({ id }) => id === this.transferOf);
    const isOver = open?.state !== 'active' && open?.state !== 'held';
    if (isOver && this.#phone.client) this.transferOf = undefined; // without a client it is only being moved
    this.#focusedRow = this.#rows.findIndex(row => row.contains(this.shadowRoot?.activeElement ?? null));
    this.setState('empty', calls.length === 0);
  }

  /** Where a call is gone, its row's focus goes to the next row, to none of its buttons: an Enter must not end two. */
  protected override updated(): void {
    if (this.#focusedRow < 0 || this.shadowRoot?.activeElement) return;
    (this.#rows[this.#focusedRow] ?? this.#rows.at(-1))?.focus();
  }

  readonly #onAction = (event: MouseEvent): void => {
    if (event.detail > 1) return; // the second half of a double click was meant for what was here before
    const { action } = (event.currentTarget as HTMLElement).dataset as { action: Action };
    const callId = callOf(event);
    if (action === 'transfer') void this.#openTransfer(this.transferOf === callId ? undefined : callId);
    else void this.#ask(requests[action](callId));
  };

  readonly #onTransfer = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).querySelector('input');
    const text = field?.value.trim() ?? '';
    this.#refuse(text && transferRefusal(text, this.#words));
    if (text && !this.#refusal) void this.#ask(new TelnyxTransferRequestEvent(callOf(event), text));
    else field?.focus();
  };

  readonly #onAttended = (event: Event): void => {
    const { other = '' } = (event.currentTarget as HTMLElement).dataset;
    void this.#ask(new TelnyxAttendedTransferRequestEvent(callOf(event), other));
  };

  readonly #onInput = (): void => this.#refuse('');

  readonly #onCancel = (): void => void this.#openTransfer(undefined);

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.transferOf) {
      void this.#openTransfer(undefined);
      event.preventDefault();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || (event.target as Element).localName === 'input') return;
    event.preventDefault();
    this.#moveFocus(step, event.target as HTMLElement);
  };

  get #rows(): readonly HTMLElement[] {
    return [...(this.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
  }

  /** To the same button of the next call, or its first one. */
  #moveFocus(step: number, from: HTMLElement): void {
    const row = this.#rows[this.#rows.findIndex(each => each.contains(from)) + step];
    const same = row?.querySelector<HTMLElement>(`[data-action="${from.dataset['action'] ?? ''}"]`);
    (same ?? row?.querySelector<HTMLElement>('button'))?.focus();
  }

  async #openTransfer(callId: string | undefined): Promise<void> {
    const wasOpen = this.transferOf;
    this.transferOf = callId;
    this.#refusal = '';
    await this.updateComplete;
    const row = this.#rows.find(({ dataset }) => dataset['call'] === (callId ?? wasOpen));
    row?.querySelector<HTMLElement>(callId ? 'input' : '[data-action=transfer]')?.focus();
  }

  #refuse(reason: string): void {
    if (reason) this.#announcer.say(reason, this.#words.lang);
    this.#refusal = reason;
    this.requestUpdate();
  }

  /** A failure is in the state of the call, and so in its row; it is announced here. */
  #ask(event: TelnyxRequestEvent): Promise<void> {
    return requestAloud(this.#phone, event, this.#announcer, this.#words);
  }

  #renderRow(call: CallSnapshot): TemplateResult {
    const { calls, currentCallId } = this.#phone.value;
    const others = calls.filter(other => other !== call && isConversation(other));
    return callRow({
      call,
      others,
      isTalking: others.some(({ state }) => state === 'active'),
      isCurrent: call.id === currentCallId,
      isOpen: call.id === this.transferOf,
      refusal: this.#refusal,
      client: this.#phone.client,
      words: this.#words,
      onAction: this.#onAction,
      onInput: this.#onInput,
      onTransfer: this.#onTransfer,
      onAttended: this.#onAttended,
      onCancel: this.#onCancel,
    });
  }

  protected override render(): TemplateResult {
    const { calls } = this.#phone.value;
    if (!calls.length) return html`<p class="empty" part="base">${this.#words.term('noCalls')}</p>`;
    return html`<ul
      class="base"
      part="base"
      role="list"
      aria-label=${this.#words.term('calls')}
      @keydown=${this.#onKeyDown}
    >
      ${repeat(
        calls,
        ({ id }) => id,
        call => this.#renderRow(call),
      )}
    </ul>`;
  }
}

const callOf = (event: Event): string =>
  (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-call]')?.dataset['call'] ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'telnyx-call-list': TelnyxCallList;
  }
}
