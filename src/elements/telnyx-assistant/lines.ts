/** What was said, as bubbles: the assistant at the start of the line, the user at its end. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationItem } from '../../client/assistant/index.js';
import type { Localize } from '../../i18n/index.js';
import { retryIcon, warningIcon } from '../../icons/index.js';

export interface Lines {
  readonly items: readonly ConversationItem[];
  /** The placeholder while the assistant thinks; null while it does not. */
  readonly thinking: string | null;
  readonly canRetry: boolean;
  /** How long the user has waited stands below each answer. */
  readonly showLatency: boolean;
  /** Renders what the assistant says; as it is where it is undefined. */
  readonly renderText: ((text: string) => TemplateResult) | undefined;
  readonly words: Localize;
  /** Sends the message in the button's `data-id` again. */
  readonly onRetry: (event: Event) => void;
  /** The pictures of a line, as far as they are shown. */
  readonly pictures: (item: ConversationItem) => readonly (TemplateResult | typeof nothing)[];
}

export function renderLines(lines: Lines): TemplateResult {
  const { items, thinking, words } = lines;
  return html`${repeat(
    items,
    ({ id }) => id,
    (item, index) => renderLine(item, items[index - 1]?.role !== item.role, lines),
  )}${
    thinking === null
      ? nothing
      : html`<div class="line assistant" part="thinking">
          <div class="bubble thinking">
            <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${thinking || words.term('thinking')}
          </div>
        </div>`
  }`;
}

function renderLine(item: ConversationItem, isFirst: boolean, lines: Lines): TemplateResult {
  const { role, text, status } = item;
  const { words, pictures, renderText } = lines;
  const isRich = role === 'assistant' && renderText && text !== '';
  const who = words.term(role === 'user' ? 'you' : 'assistant');
  return html`<div class="line ${role} ${status}" part="line">
    <div class=${isFirst ? 'who' : 'visually-hidden'}>${who}</div>
    ${pictures(item)}
    ${
      isRich
        ? html`<div class="bubble rich" part="bubble" dir="auto">${renderText(text)}</div>`
        : text
          ? html`<div class="bubble" part="bubble" dir="auto">${text}</div>`
          : nothing
    }
    ${renderStatus(item, lines)} ${renderLatency(item, lines)}
  </div>`;
}

function renderStatus({ id, status }: ConversationItem, lines: Lines): TemplateResult | typeof nothing {
  const { words, canRetry, onRetry } = lines;
  if (status === 'sending') return html`<div class="state">${words.term('sending')}</div>`;
  if (status !== 'failed') return nothing;
  return html`<div class="state">
    ${warningIcon()} ${words.term('notSent')}
    ${
      canRetry
        ? html`<button class="button soft" part="retry-button" type="button" data-id=${id} @click=${onRetry}>
            ${retryIcon()} ${words.term('sendAgain')}
          </button>`
        : nothing
    }
  </div>`;
}

const renderLatency = ({ latencyMs }: ConversationItem, { showLatency, words }: Lines) =>
  showLatency && latencyMs !== null
    ? html`<div class="state" part="latency"><bdi>${words.term('milliseconds', words.number(latencyMs))}</bdi></div>`
    : nothing;

export const lineStyles = css`
  .line {
    display: grid;
    gap: 4px;
    justify-items: start;
    margin-inline-end: 40px;
  }

  .line.user {
    justify-items: end;
    margin-inline: 40px 0;
  }

  .line + .line {
    margin-block-start: 4px;
  }

  .who {
    color: var(--_quiet);
    font-size: var(--_s);
    font-weight: var(--_bold);
    margin-block-start: 12px;
    padding-inline: 12px;
  }

  .line:first-child .who {
    margin-block-start: 0;
  }

  .bubble {
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) * 1.5);
    max-inline-size: 100%;
    min-inline-size: 0;
    padding: 8px 12px;
    white-space: pre-wrap;
  }

  .rich {
    white-space: normal;
  }

  .rich :is(p, ul, ol, pre) {
    margin: 0;
  }

  .rich :is(p, ul, ol, pre) + * {
    margin-block-start: 8px;
  }

  .rich :is(ul, ol) {
    padding-inline-start: 1.4em;
  }

  .rich pre {
    overflow-x: auto;
  }

  .rich code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    overflow-wrap: anywhere;
  }

  .rich a {
    color: var(--_accent);
    overflow-wrap: anywhere;
  }

  .rich .host {
    color: var(--_quiet);
    overflow-wrap: anywhere;
  }

  .user .bubble {
    background: color-mix(in oklab, var(--_accent) 16%, var(--_surface));
  }

  .partial.user .bubble {
    background: none;
    border: 1px dashed color-mix(in oklab, var(--_accent) 48%, var(--_surface));
  }

  .failed .bubble {
    border-color: var(--_bad);
  }

  .state {
    align-items: center;
    color: var(--_quiet);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_s);
    gap: 4px 8px;
    justify-content: end;
    padding-inline-start: 12px;
  }

  .sending .state {
    animation: late 1ms 800ms both;
  }

  .failed .state {
    color: var(--_bad);
    font-weight: var(--_bold);
  }

  .state .button {
    color: var(--_text);
    font-size: inherit;
    padding-inline: 12px;
  }

  .thinking {
    align-items: center;
    color: var(--_quiet);
    display: flex;
    gap: 12px;
    white-space: normal;
  }

  .dots {
    display: flex;
    gap: 4px;
  }

  .dots i {
    animation: breathe 1.2s ease-in-out infinite;
    background: currentColor;
    block-size: 6px;
    border-radius: 999px;
    inline-size: 6px;
  }

  .dots i:nth-child(2) {
    animation-delay: 0.15s;
  }

  .dots i:nth-child(3) {
    animation-delay: 0.3s;
  }

  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }

  @keyframes late {
    from {
      opacity: 0;
    }
  }

  @media (forced-colors: active) {
    .bubble {
      border-color: CanvasText;
    }

    .dots i {
      background: CanvasText;
    }
  }
`;
