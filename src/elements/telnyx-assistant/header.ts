/** The line above a conversation: its status and time, and what the user can do at any moment. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AssistantState } from '../../client/assistant/index.js';
import { pageTime, type CallSnapshot, type ClientState } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { endIcon, microphoneOffIcon } from '../../icons/call.js';
import { chevronIcon, microphoneIcon } from '../../icons/index.js';
import { writeIcon } from '../../icons/more.js';
import { phoneStatus, statusWord, type PhoneStatus } from '../phone-status.js';
import { assistantStatus } from './assistant-status.js';
import type { Channel } from './channel.js';
import type { Look } from './look.js';

export interface Header {
  readonly state: ClientState;
  readonly talk: AssistantState;
  readonly call: CallSnapshot | null;
  readonly look: Look;
  readonly words: Localize;
  /** How the user talks. */
  readonly channel: Channel;
  readonly onMute: () => void;
  /** Goes on by voice, or in writing. */
  readonly onChange: () => void;
  readonly onEnd: () => void;
  /** Closes the panel; null where there is none. */
  readonly onHide: (() => void) | null;
}

/** What the status line says, and its tone. */
export function statusOf({
  state,
  talk,
  call,
  look,
  words,
}: Omit<Header, `on${string}` | 'channel'>): [string, PhoneStatus] {
  if (call) return assistantStatus(call, talk, look, words);
  const status = phoneStatus(state);
  return [words.term(statusWord[status]), status];
}

export function renderHeader(header: Header): TemplateResult {
  const { call, words, onHide } = header;
  const [word, tone] = statusOf(header);
  return html`<header class="header ${call ? 'busy' : ''}">
    <div class="status ${tone}" part="status">
      <span class="dot" aria-hidden="true"></span><bdi>${word}</bdi>
      ${
        call?.activeSince
          ? html`<span class="numeric timer" part="timer" role="timer" translate="no"
              >${words.duration(pageTime() - call.activeSince)}</span
            >`
          : nothing
      }
    </div>
    ${
      call || onHide
        ? html`<div class="controls">
            ${call ? renderControls(call, header) : nothing}${onHide ? renderClose(words, onHide) : nothing}
          </div>`
        : nothing
    }
  </header>`;
}

const renderClose = (words: Localize, onHide: () => void): TemplateResult =>
  html`<button
    class="button icon"
    part="close-button"
    type="button"
    aria-label=${words.term('close')}
    title=${words.term('close')}
    @click=${onHide}
  >
    ${chevronIcon()}
  </button>`;

const renderControls = (call: CallSnapshot, header: Header): TemplateResult => {
  const { words, onEnd, channel } = header;
  return html`${call.activeSince && header.look.channels.length > 1 ? renderChange(header) : nothing}
    ${channel === 'voice' ? renderMute(call, header) : nothing}<button
      class="button end"
      part="end-button"
      type="button"
      @click=${onEnd}
    >
      ${endIcon()} ${words.term('end')}
    </button>`;
};

function renderChange({ channel, words, onChange }: Header): TemplateResult {
  const word = words.term(channel === 'voice' ? 'writeInstead' : 'speakInstead');
  return html`<button
    class="button icon"
    part="channel-button"
    type="button"
    aria-label=${word}
    title=${word}
    @click=${onChange}
  >
    ${channel === 'voice' ? writeIcon() : microphoneIcon()}
  </button>`;
}

const renderMute = ({ muted }: CallSnapshot, { words, onMute }: Header): TemplateResult =>
  html`<button
    class="button icon ${muted ? 'on' : ''}"
    part="mute-button"
    type="button"
    aria-label=${words.term('mute')}
    title=${words.term('mute')}
    aria-pressed=${muted}
    @click=${onMute}
  >
    ${muted ? microphoneOffIcon() : microphoneIcon()}
  </button>`;
