/** What the phone tells besides its screen: trouble that mends itself, or a click that is needed. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { InterruptionReason } from '../../client/index.js';
import type { Words } from '../../i18n/index.js';
import { microphoneIcon, soundIcon, warningIcon } from '../../icons/index.js';
import { errorText } from '../error-text.js';
import type { Stage } from './stage.js';

const interruptions = {
  'network-switched': 'interruptedLost',
  'network-lost': 'interruptedLost',
  'server-error': 'interruptedLost',
  'media-failed': 'interruptedMedia',
  'page-reloaded': 'interruptedReload',
} as const satisfies Record<InterruptionReason, keyof Words>;

/** What needs the user's attention in a call; the most urgent alone. */
export function callNotice(stage: Stage): TemplateResult | typeof nothing {
  const { state, view, words, isReloaded, onResumeAudio } = stage;
  const { call } = view;
  if (state.playback === 'blocked') {
    return html`<div class="banner" part="banner">
      <span>${words.term(isReloaded ? 'stillInCall' : 'soundBlocked')}</span>
      <button class="button soft" type="button" @click=${onResumeAudio}>
        ${soundIcon()} ${words.term(isReloaded ? 'resumeCall' : 'playSound')}
      </button>
    </div>`;
  }
  if (call?.state === 'dropped') return banner(words.term('interruptedNoNetwork'));
  if (call?.state === 'reconnecting') return banner(words.term(interruptions[call.reason ?? 'network-lost']));
  if (state.microphone === 'prompting') return banner(words.term('allowMicrophone'), microphoneIcon());
  if (!call?.error) return nothing;
  const { what, next } = errorText(call.error, words);
  return banner(`${what} ${next}`);
}

/** What one should know before one calls. */
export function idleNotice({ state, words, isOffline }: Stage): TemplateResult | typeof nothing {
  if (isOffline) return banner(words.term('noNetworkNext'));
  return state.region.fallback ? banner(words.term('regionFallback')) : nothing;
}

const banner = (text: string, sign = warningIcon()): TemplateResult =>
  html`<div class="banner alone" part="banner">
    ${sign}<span><bdi>${text}</bdi></span>
  </div>`;

/** Banners, and the strip of another call, which looks like one. */
export const noticeStyles = css`
  .strip,
  .banner {
    align-items: center;
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    display: flex;
    font-size: var(--_m);
    gap: 8px 12px;
    inline-size: 100%;
    justify-content: space-between;
    padding-block: 8px;
    padding-inline: 16px 8px;
  }

  .strip .who {
    font-weight: var(--_bold);
  }

  .strip .button,
  .banner .button {
    background: var(--_surface);
    flex: none;
  }

  .banner {
    color: var(--_warn);
    font-weight: var(--_bold);
    text-wrap: balance;
  }

  .banner.alone {
    justify-content: center;
    padding-inline: 16px;
  }

  @container (inline-size < 340px) {
    .banner:not(.alone) {
      flex-direction: column;
      padding: 12px;
      text-align: center;
    }
  }
`;
