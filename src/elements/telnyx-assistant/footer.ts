/** What stands below a conversation: the way in, and the owner's links. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Localize, Words } from '../../i18n/index.js';
import { callIcon } from '../../icons/index.js';
import { writeIcon } from '../../icons/more.js';
import type { PhoneStatus } from '../phone-status.js';
import type { Channel } from './channel.js';
import type { LinkName, Look } from './look.js';

export interface Entrance {
  readonly words: Localize;
  readonly look: Look;
  readonly status: PhoneStatus;
  /** There was a conversation, which is over. */
  readonly isOver: boolean;
  readonly channels: readonly Channel[];
  readonly onStart: (channel: Channel) => void;
  readonly onConnect: () => void;
}

/** Connects, or begins a conversation. */
export function renderEntrance(entrance: Entrance): TemplateResult {
  const { words, status, isOver, channels, onConnect } = entrance;
  if (status === 'failed' || status === 'offline') {
    const word = words.term(status === 'failed' ? 'tryAgain' : 'connect');
    return html`<div class="footer">
      <button class="button action soft" type="button" @click=${onConnect}>${word}</button>
    </div>`;
  }
  return html`<div class="footer">
    ${isOver ? html`<p class="over"><bdi>${words.term('conversationOver')}</bdi></p>` : nothing}
    ${channels.map((channel, index) => renderStart(channel, index === 0, entrance))}
  </div>`;
}

function renderStart(channel: Channel, isFirst: boolean, entrance: Entrance): TemplateResult {
  const { words, look, status, isOver, onStart } = entrance;
  const own = isOver ? words.term('startTalkingAgain') : look.startCallText || words.term('startTalking');
  const word = isFirst ? own : words.term('writeInstead');
  return html`<button
    class="button action ${isFirst ? 'call' : 'soft'}"
    part=${isFirst ? 'start-button' : 'write-button'}
    type="button"
    aria-disabled=${status !== 'ready'}
    @click=${() => onStart(channel)}
  >
    ${channel === 'voice' ? callIcon() : writeIcon()} <bdi>${word}</bdi>
  </button>`;
}

const linkWord: Readonly<Record<LinkName, keyof Words>> = {
  giveFeedbackUrl: 'giveFeedback',
  reportIssueUrl: 'reportIssue',
  viewHistoryUrl: 'viewHistory',
};

export const renderLinks = (words: Localize, { links }: Look): TemplateResult | typeof nothing =>
  links.length
    ? html`<p class="links" part="links">
        ${links.map(
          ({ name, href }) =>
            html`<a part="link" href=${href} target="_blank" rel="noopener noreferrer"
              >${words.term(linkWord[name] as 'giveFeedback')}</a
            >`,
        )}
      </p>`
    : nothing;

export const footerStyles = css`
  .footer {
    display: grid;
    gap: 12px;
    justify-items: center;
    padding: 16px;
  }

  .action.soft {
    background: var(--_fill);
    color: var(--_text);
  }

  @container (inline-size < 11em) {
    .footer {
      padding: 8px;
    }

    .footer .action {
      padding-inline: 8px;
    }

    .footer .action > svg {
      display: none; /* the words need the room */
    }
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_s);
    justify-content: center;
    margin: 0;
    padding: 0 16px 8px;
  }

  .links a {
    align-content: center;
    color: var(--_quiet);
    min-block-size: var(--_target);
    padding-inline: 8px;
  }
`;
