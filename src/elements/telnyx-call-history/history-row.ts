import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../../i18n/index.js';
import { incomingIcon, missedIcon, outgoingIcon } from '../../icons/call.js';
import { callIcon } from '../../icons/index.js';
import { outcomeWords, wasMissed, type CallHistoryEntry } from '../../page/history/history-entry.js';
import { nameOf, nameText } from '../identity.js';
import { formatNumber } from '../phone-number.js';

export interface RowContext {
  readonly words: Localize;
  readonly time: Intl.DateTimeFormat;
  /** Calls can be made now. */
  readonly canCall: boolean;
  /** The entry whose button Tab leads to. */
  readonly tabStop: string | undefined;
  /** Calls the number in the button's `data-number`. */
  readonly onCall: (event: Event) => void;
}

/** One call: how it went, with whom, when, and the button that calls again. */
export function historyRow(entry: CallHistoryEntry, context: RowContext): TemplateResult {
  const { id, direction, remote, startedAt, durationMs, outcome } = entry;
  const { words, time, canCall, tabStop, onCall } = context;
  const isMissed = wasMissed(entry);
  const icon = isMissed ? missedIcon : direction === 'inbound' ? incomingIcon : outgoingIcon;
  const ending = outcome === 'answered' ? '' : words.term(outcomeWords[outcome]);
  const talked = durationMs === null ? '' : words.duration(durationMs);
  const number = remote.name && remote.number ? formatNumber(remote.number) : '';
  return html`<li class="row ${isMissed ? 'missed' : ''}" part="call">
    ${icon()}<span class="visually-hidden">${words.term(direction === 'inbound' ? 'callIn' : 'callOut')}</span>
    <div class="what">
      <div class="who">${nameText(remote, words)}</div>
      ${number ? html`<div class="quiet numeric" translate="no">${number}</div>` : nothing}
      <div class="quiet outcome">
        <time dir="auto" translate="no" datetime=${new Date(startedAt).toISOString()}>${time.format(startedAt)}</time
        >${[talked, ending].filter(Boolean).map(text => html`<span> · <bdi>${text}</bdi></span>`)}
      </div>
    </div>
    ${
      remote.number
        ? html`<button
            class="button icon"
            part="redial-button"
            type="button"
            data-number=${remote.number}
            data-id=${id}
            tabindex=${id === tabStop ? '0' : '-1'}
            aria-label=${words.term('callWho', nameOf(remote, words))}
            aria-disabled=${canCall ? 'false' : 'true'}
            @click=${onCall}
          >
            ${callIcon()}
          </button>`
        : nothing
    }
  </li>`;
}
