/** The calls of this visit, newest first, each to be called again. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { CallSnapshot } from '../../client/index.js';
import type { Localize } from '../../i18n/index.js';
import { incomingIcon, missedIcon, outgoingIcon } from '../../icons/call.js';
import { callIcon } from '../../icons/index.js';
import { ending as endingOf, endingKey, isMissed } from '../../i18n/ending.js';
import { nameOf, nameText } from '../identity.js';

/** @param onCall Calls the number again; null while that is not possible. */
export function recentCalls(
  calls: readonly CallSnapshot[],
  words: Localize,
  onCall: ((event: Event) => void) | null,
): TemplateResult {
  return html`<ul class="recent" role="list" aria-labelledby="recent">
    ${calls.map(call => row(call, words, onCall))}
  </ul>`;
}

function row(call: CallSnapshot, words: Localize, onCall: ((event: Event) => void) | null): TemplateResult {
  const { direction, activeSince, startedAt, endedAt, termination, remote } = call;
  const ended = { direction, answered: activeSince !== null };
  const key = endingKey(termination, ended);
  const icon = isMissed(key) ? missedIcon : direction === 'inbound' ? incomingIcon : outgoingIcon;
  const time = new Date(startedAt).toLocaleTimeString(words.lang, { hour: '2-digit', minute: '2-digit' });
  const duration = activeSince !== null && words.duration((endedAt ?? startedAt) - activeSince);
  const ending = key !== 'callEnded' && endingOf(words, termination, ended);
  const outcome = [duration, ending].filter(Boolean).join(' · ');
  return html`<li class="row ${isMissed(key) ? 'missed' : ''}">
    ${icon()}<span class="visually-hidden">${words.term(direction === 'inbound' ? 'callIn' : 'callOut')}</span>
    <div class="what">
      <div class="who">${nameText(remote, words)}</div>
      <div class="when"><time class="numeric" translate="no">${time}</time> · <bdi>${outcome}</bdi></div>
    </div>
    ${
      remote.number
        ? html`<button
            class="button icon"
            type="button"
            data-number=${remote.number}
            aria-label=${words.term('callWho', nameOf(remote, words))}
            aria-disabled=${onCall ? 'false' : 'true'}
            @click=${onCall}
          >
            ${callIcon()}
          </button>`
        : nothing
    }
  </li>`;
}

export const recentCallsStyles = css`
  .recent {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .row {
    align-items: center;
    display: flex;
    gap: 12px;
    min-block-size: 56px;
  }

  .row + .row {
    border-block-start: 1px solid var(--_line);
  }

  .row > svg {
    color: var(--_quiet);
  }

  .missed :is(.who, .when) {
    color: var(--_bad);
  }

  .missed > svg {
    color: var(--_bad);
  }

  .what {
    flex: 1;
    min-inline-size: 0;
  }

  .row .who {
    font-size: var(--_m);
    font-weight: var(--_bold);
  }

  .when {
    color: var(--_quiet);
    font-size: var(--_s);
  }
`;
