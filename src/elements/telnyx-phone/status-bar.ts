/** The line on top of the phone: its status or, in a call, that of the call. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { moonIcon } from '../../icons/index.js';
import { phoneStatus, statusWord } from '../phone-status.js';
import type { Stage } from './stage.js';

export function statusBar({ view, state, words, isOffline, popOut, onConnect }: Stage): TemplateResult {
  const { screen } = view;
  const hasCall = screen === 'call' || screen === 'incoming';
  const isOff = phoneStatus(state) === 'offline' && screen === 'idle';
  return html`<div class="bar" part="bar">
    ${hasCall ? callLine() : phoneLine(state, words, isOffline)} ${popOut}<slot name="actions"
      >${
        isOff
          ? html`<button class="button soft" type="button" @click=${onConnect}>${words.term('connect')}</button>`
          : nothing
      }</slot
    >
  </div>`;
}

/** Made again once it is defined, see `TelnyxPhone`. */
const callLine = (): unknown =>
  keyed(customElements.get('telnyx-call-status'), html`<telnyx-call-status quality></telnyx-call-status>`);

function phoneLine(state: Stage['state'], words: Stage['words'], isOffline: boolean): TemplateResult {
  const status = isOffline ? 'offline' : phoneStatus(state);
  if (state.doNotDisturb && status === 'ready')
    return html`<span class="status">${moonIcon()} ${words.term('doNotDisturb')}</span>`;
  const word = words.term(isOffline ? 'noNetwork' : statusWord[status]);
  return html`<span class="status ${status}"><span class="dot" aria-hidden="true"></span>${word}</span>`;
}
