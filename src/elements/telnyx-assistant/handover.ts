/** The way from the assistant to a person, and what is there once a person has taken over. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../i18n/index.js';
import { personIcon } from '../../icons/call.js';
import { microphoneIcon } from '../../icons/index.js';
import type { Channel } from './channel.js';

/** Asks for a person. */
export const renderPersonButton = (words: Localize, isBusy: boolean, onAsk: () => void): TemplateResult =>
  html`<div class="person">
    <button class="button soft" part="person-button" type="button" aria-disabled=${isBusy} @click=${onAsk}>
      ${personIcon(20)} ${words.term('talkToPerson')}
    </button>
  </div>`;

/** A person reads nothing: who was writing has to speak. */
export const renderHandedOver = (words: Localize, channel: Channel, onSpeak: () => void): TemplateResult =>
  html`<div class="footer">
    <p class="over handed">${words.term('handedOver')}</p>
    ${
      channel === 'text'
        ? html`<button class="button action call" part="speak-button" type="button" @click=${onSpeak}>
            ${microphoneIcon()} <bdi>${words.term('speakInstead')}</bdi>
          </button>`
        : nothing
    }
  </div>`;

export const handoverStyles = css`
  .person {
    display: grid;
    justify-items: center;
    padding: 4px 8px 0;
  }
`;
