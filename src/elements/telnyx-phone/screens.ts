/** What the phone shows below its status line while there is no call, one function per screen. They decide nothing. */
import { html, nothing, type TemplateResult } from 'lit';
import { chevronIcon, retryIcon, warningIcon } from '../../icons/index.js';
import type { CallScreen, Screen } from './phone-view.js';
import type { Stage } from './stage.js';
import { idleScreen } from './tabs.js';

export const screens: Readonly<Record<Exclude<Screen, CallScreen>, (stage: Stage) => TemplateResult>> = {
  idle: idleScreen,
  problem: problemScreen,
};

function problemScreen({ problem, words, onConnect }: Stage): TemplateResult {
  if (!problem) return html``;
  const { what, next, cause, canRetry } = problem;
  return html`<div class="hero">
      <div class="sign">${warningIcon(32)}</div>
      <div class="words">
        <p class="what">${what}</p>
        <p class="next">${next}</p>
      </div>
      ${
        cause
          ? html`<details>
              <summary>${words.term('details')}${chevronIcon()}</summary>
              <p dir="ltr" translate="no">${cause.codeName} (${cause.code}): ${cause.message}</p>
            </details>`
          : nothing
      }
    </div>
    ${
      canRetry
        ? html`<button class="button action again" type="button" @click=${onConnect}>
            ${retryIcon()} ${words.term('tryAgain')}
          </button>`
        : nothing
    }`;
}

/** Who is at the other end, as long as what shows calls is not loaded. */
export const unloadedScreen = ({ view: { call } }: Stage): TemplateResult =>
  html`<div class="hero" translate="no"><bdi>${call?.remote.name || call?.remote.number}</bdi></div>`;
