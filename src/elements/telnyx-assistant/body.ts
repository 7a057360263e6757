/** The middle of an assistant: what was said, or what to do while nothing was. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot, ClientState } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { chevronIcon } from '../../icons/index.js';
import { assistantIcon } from '../../icons/more.js';
import { errorText } from '../error-text.js';
import type { FollowEnd } from './follow-end.js';
import { renderLines, type Lines } from './lines.js';
import type { Look } from './look.js';

export function renderTranscript(lines: Lines, end: FollowEnd): TemplateResult {
  const { words } = lines;
  return html`<div class="middle">
    <div
      class="lines"
      part="lines"
      role="log"
      aria-live="off"
      tabindex="0"
      aria-label=${words.term('conversation')}
      @scroll=${end.onScroll}
    >
      ${renderLines(lines)}
    </div>
    ${
      end.isAway
        ? html`<button class="button soft latest" part="latest-button" type="button" @click=${end.jump}>
            ${chevronIcon()} ${words.term('latest')}
          </button>`
        : nothing
    }
  </div>`;
}

export function renderOpening(
  call: CallSnapshot | null,
  error: ClientState['error'],
  { logo }: Look,
  words: Localize,
): TemplateResult {
  const failed = !call && error?.fatal ? errorText(error, words) : null;
  const next = words.term(call?.activeSince ? 'saySomething' : 'talkToAssistantNext');
  return html`<div class="middle opening">
    <div class="sign" aria-hidden="true">
      ${logo ? html`<img referrerpolicy="no-referrer" src=${logo} alt="" />` : assistantIcon(32)}
    </div>
    <p class="title"><bdi>${failed?.what ?? words.term(call ? 'assistant' : 'talkToAssistant')}</bdi></p>
    <p class="next"><bdi>${failed?.next ?? next}</bdi></p>
  </div>`;
}
