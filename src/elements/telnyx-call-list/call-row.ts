/** One call in the list: the other side, its status, and the actions that are possible now. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot, TelnyxClient } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { formatNumber } from '../phone-number.js';
import { endIcon, pauseIcon, personIcon, playIcon, swapIcon } from '../../icons/call.js';
import { callIcon, warningIcon, type Icon } from '../../icons/index.js';
import { transferIcon } from '../../icons/more.js';
import { errorText } from '../error-text.js';
import { face, initials, nameLink, nameOf, noteOf } from '../identity.js';

export type Action = 'answer' | 'holdAndAnswer' | 'swap' | 'resume' | 'hold' | 'transfer' | 'decline' | 'end';

export interface Row {
  readonly call: CallSnapshot;
  /** Calls that this one may be transferred into. */
  readonly others: readonly CallSnapshot[];
  /** Another call is active. */
  readonly isTalking: boolean;
  readonly isCurrent: boolean;
  /** Whether its form for a transfer is open. */
  readonly isOpen: boolean;
  /** Why the text in that form is no destination, in words; empty while it may be one. */
  readonly refusal: string;
  readonly client: TelnyxClient | undefined;
  readonly words: Localize;
  readonly onAction: (event: MouseEvent) => void;
  /** The text in the form for a transfer changed. */
  readonly onInput: () => void;
  readonly onTransfer: (event: SubmitEvent) => void;
  readonly onAttended: (event: Event) => void;
  readonly onCancel: () => void;
}

const icons: Readonly<Record<Action, Icon>> = {
  answer: callIcon,
  holdAndAnswer: callIcon,
  swap: swapIcon,
  resume: playIcon,
  hold: pauseIcon,
  transfer: transferIcon,
  decline: endIcon,
  end: endIcon,
};

const looks: Partial<Record<Action, string>> = {
  answer: 'action call',
  holdAndAnswer: 'action call',
  decline: 'soft quiet-end',
  end: 'soft quiet-end',
};

/** The actions for the current state of a call. */
export function actionsOf({ direction, state }: CallSnapshot, isTalking: boolean): readonly Action[] {
  if (direction === 'inbound' && state === 'ringing') return [isTalking ? 'holdAndAnswer' : 'answer', 'decline'];
  if (state === 'active') return ['hold', 'transfer', 'end'];
  if (state === 'held') return [isTalking ? 'swap' : 'resume', 'transfer', 'end'];
  return ['end'];
}

export function callRow(row: Row): TemplateResult {
  const { call, client, isCurrent, isOpen, words } = row;
  const name = nameOf(call.remote, words);
  const number = formatNumber(call.remote.number);
  return html`<li
    class="row ${isCurrent ? 'current' : ''}"
    part="call"
    role="listitem"
    tabindex="-1"
    data-call=${call.id}
    aria-label=${name}
    aria-current=${isCurrent ? 'true' : nothing}
  >
    <div class="head">
      <div class="face" part="avatar" aria-hidden="true" translate="no">
        ${face(call.remote, initials(call.remote.name) || personIcon(20))}
      </div>
      <div class="who">
        <div class="name" part="name">${nameLink(call.remote, words)}</div>
        ${
          number && number !== name
            ? html`<div class="number"><span class="numeric" part="number" translate="no">${number}</span></div>`
            : nothing
        }
        ${noteOf(call.remote)}
      </div>
      <telnyx-call-status part="status" call-id=${call.id} silent .client=${client}></telnyx-call-status>
    </div>
    ${call.error ? trouble(call.error, words) : nothing} ${buttons(row, name)}
    ${isOpen ? transferForm(row, name) : nothing}
  </li>`;
}

function trouble(error: NonNullable<CallSnapshot['error']>, words: Localize): TemplateResult {
  const { what, next } = errorText(error, words);
  return html`<p class="trouble" part="error">
    ${warningIcon()}<span><bdi>${what} ${next}</bdi></span>
  </p>`;
}

function buttons({ call, isCurrent, isTalking, isOpen, words, onAction }: Row, name: string): TemplateResult {
  return html`<div class="actions" part="actions" role="group" aria-label=${name}>
    ${actionsOf(call, isTalking).map(
      action =>
        html`<button
          class="button ${isCurrent && action === 'end' ? 'action end' : (looks[action] ?? 'soft')}"
          part="${action}-button"
          type="button"
          data-action=${action}
          aria-expanded=${action === 'transfer' ? (isOpen ? 'true' : 'false') : nothing}
          @click=${onAction}
        >
          ${icons[action]()} ${words.term(action)}
        </button>`,
    )}
  </div>`;
}

function transferForm(row: Row, name: string): TemplateResult {
  const { others, refusal, words, onInput, onTransfer, onAttended, onCancel } = row;
  return html`<form
    class="transfer"
    part="transfer"
    aria-label=${words.term('transferWho', name)}
    @submit=${onTransfer}
  >
    <input
      class="input"
      name="destination"
      type="tel"
      dir="ltr"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="go"
      aria-label=${words.term('numberOrAddress')}
      placeholder=${words.term('numberPlaceholder')}
      aria-describedby=${refusal ? 'refusal' : nothing}
      @input=${onInput}
    />
    ${refusal ? html`<p class="trouble refusal" part="error" id="refusal">${warningIcon()}<span>${refusal}</span></p>` : nothing}
    <div class="actions">
      <button class="button soft" type="button" @click=${onCancel}>${words.term('cancel')}</button>
      <button class="button action go" type="submit">${words.term('transferNow')}</button>
    </div>
    ${others.map(
      other =>
        html`<button
          class="button soft"
          part="attended-button"
          type="button"
          data-other=${other.id}
          @click=${onAttended}
        >
          ${transferIcon()} ${words.term('connectWith', name, nameOf(other.remote, words))}
        </button>`,
    )}
  </form>`;
}
