/** What the phone shows of a call below its status line, one function per screen. They compose elements and decide nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot } from '../../client/index.js';
import { swapIcon } from '../../icons/call.js';
import { callIcon } from '../../icons/index.js';
import { isConversation } from '../is-conversation.js';
import { identity, nameOf, nameText } from '../identity.js';
import { callNotice, ringNotice } from './call-notices.js';
import type { CallScreen } from './phone-view.js';
import type { CallStage, Stage } from './stage.js';

export const callScreens: Readonly<Record<Exclude<CallScreen, 'summary'>, (stage: CallStage) => TemplateResult>> = {
  incoming: stage =>
    html`${ringNotice(stage)}<telnyx-incoming-call .shortcuts=${stage.shortcuts}></telnyx-incoming-call>`,
  call: callScreen,
  ended: endedScreen,
};

/** What the screen of a call is called for screen readers. */
export const callLabel = ({ view: { screen, call }, words }: Stage): string | typeof nothing =>
  call && screen === 'call' ? words.term('callWith', nameOf(call.remote, words)) : nothing;

function callScreen(stage: CallStage): TemplateResult {
  const { call, others, hasSecondIncoming } = stage.view;
  const notice = callNotice(stage);
  return html`<div class="hero ${notice === nothing ? '' : 'noticed'}">
      ${call ? identity(call.remote, stage.words) : nothing} ${notice}
      ${hasSecondIncoming ? html`<telnyx-incoming-call .shortcuts=${stage.shortcuts}></telnyx-incoming-call>` : nothing}
      ${
        others.length
          ? html`<div class="others" tabindex=${others.length > 2 ? '0' : nothing}>
              ${others.map(other => strip(other, stage))} ${connectButton(stage)}
            </div>`
          : nothing
      }
    </div>
    ${
      stage.isMoreOpen
        ? html`<telnyx-call-actions
            closable
            .shortcuts=${stage.shortcuts}
            @telnyx-call-actions-close=${stage.onMoreClose}
          ></telnyx-call-actions>`
        : nothing
    }
    <telnyx-call-controls
      more
      .mutedHint=${stage.mutedHint}
      .shortcuts=${stage.shortcuts}
      @telnyx-keypad-toggle=${stage.onKeypad}
      @telnyx-more-toggle=${stage.onMore}
    ></telnyx-call-controls>`;
}

/** Two calls, and no third: both remote parties can be connected with each other. */
function connectButton({ view: { call, others }, words, onTransfer }: CallStage): TemplateResult | typeof nothing {
  const [other] = others;
  if (!call || !other || others.length > 1 || !isConversation(call) || !isConversation(other)) return nothing;
  return html`<button
    class="button soft"
    type="button"
    data-call=${other.id}
    aria-label="${words.term('connectBoth')}: ${nameOf(call.remote, words)}, ${nameOf(other.remote, words)}"
    @click=${onTransfer}
  >
    ${words.term('connectBoth')}
  </button>`;
}

/** Another call, in one line. */
function strip({ id, remote, state }: CallSnapshot, { view, words, onSwap }: CallStage): TemplateResult {
  return html`<div class="strip" part="other-call">
    <div>
      <telnyx-call-status call-id=${id} silent></telnyx-call-status>
      <div class="who">${nameText(remote, words)}</div>
    </div>
    ${
      state === 'held'
        ? html`<button class="button soft" type="button" data-call=${id} @click=${onSwap}>
            ${swapIcon()} ${words.term(view.call?.held ? 'resume' : 'swap')}
          </button>`
        : nothing
    }
  </div>`;
}

function endedScreen({ view: { call }, state, words, onDone, onCall }: CallStage): TemplateResult {
  if (!call) return html``;
  const { direction, remote, error } = call;
  const again = error?.fatal ? 'tryAgain' : direction === 'inbound' ? 'callBack' : 'redial';
  return html`<div class="hero">
      ${identity(remote, words)}<telnyx-call-status call-id=${call.id}></telnyx-call-status>
      <slot name="summary"></slot>
    </div>
    <div class="actions">
      <button class="button action done" type="button" @click=${onDone}>${words.term('done')}</button>
      ${
        remote.number
          ? html`<button
              class="button action call"
              type="button"
              data-number=${remote.number}
              aria-disabled=${state.ready ? 'false' : 'true'}
              @click=${onCall}
            >
              ${callIcon()} ${words.term(again)}
            </button>`
          : nothing
      }
    </div>`;
}
