/** What the phone shows besides its screen: trouble that recovers by itself, or a click that is needed. `call-notices` has those of a call. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ErrorText } from '../../i18n/index.js';
import { warningIcon } from '../../icons/index.js';
import { isBlocked, microphoneTrouble } from '../microphone-trouble.js';
import { phoneStatus } from '../phone-status.js';
import type { Stage } from './stage.js';

/** Notices before calling. */
export function idleNotice(stage: Stage): TemplateResult | typeof nothing {
  const { state, words, isOffline, onNotify } = stage;
  if (isOffline) return banner(words.term('noNetworkNext'));
  const notice = microphoneNotice(stage);
  if (notice !== nothing) return notice;
  if (state.region.fallback) return banner(words.term('regionFallback'));
  if (!onNotify || !state.ready) return nothing;
  const button = html`<button class="button soft" type="button" @click=${onNotify}>${words.term('notifyMe')}</button>`;
  return banner(html`<span class="next">${words.term('notifyOfCalls')}</span>`, null, button);
}

/** Why the microphone does not work, with a remedy: to be asked again, or the next microphone. */
export function microphoneNotice({ state, words, onMicrophone }: Stage): TemplateResult | typeof nothing {
  const trouble = microphoneTrouble(state, words);
  if (!trouble) return nothing;
  const { microphones, microphoneId } = state.devices;
  const used = Math.max(0, microphones.map(({ id }) => id).indexOf(microphoneId ?? '')); // the default is often the first
  const other = trouble.canAsk || microphones.length < 2 ? null : microphones[(used + 1) % microphones.length];
  if (!trouble.canAsk && !other) return banner(inTwo(trouble));
  const button = html`<button class="button soft" type="button" data-device=${other?.id ?? ''} @click=${onMicrophone}>
    ${other ? words.term('useDevice', other.label) : words.term('tryAgain')}
  </button>`;
  const help = isBlocked(state.microphone) ? html`<telnyx-microphone-help>${button}</telnyx-microphone-help>` : button;
  return banner(inTwo(trouble), null, help, 'tall');
}

/** The announcement of trouble for screen readers; nothing while there is none. */
export function news({ problem, state, view, words, isOffline }: Stage): string {
  if (problem) return problem.what;
  const isSaid = view.screen === 'call'; // by the status of the call
  if (isOffline && !isSaid) return words.term('noNetwork');
  if (phoneStatus(state) === 'reconnecting' && !isSaid) return words.term('reconnecting');
  return microphoneTrouble(state, words)?.what ?? (state.region.fallback ? words.term('regionFallback') : '');
}

export const inTwo = ({ what, next }: ErrorText): TemplateResult => html`${what} <span class="next">${next}</span>`;

export const banner = (
  text: string | TemplateResult,
  sign: TemplateResult | null = warningIcon(),
  button: TemplateResult | typeof nothing = nothing,
  look = button === nothing ? 'alone' : '',
): TemplateResult =>
  html`<div class="banner ${look}" part="banner">
    ${sign}<span><bdi>${text}</bdi></span
    >${button}
  </div>`;

/** Banners; the strip of another call looks like one. */
export const noticeStyles = css`
  .strip,
  .banner {
    align-items: center;
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_m);
    gap: 8px 12px;
    inline-size: 100%;
    justify-content: space-between;
    padding-block: 8px;
    padding-inline: 16px 8px;
  }

  .strip .button,
  .banner .button {
    flex: 0 1 auto;
  }

  .banner > span,
  .strip > div {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  .banner {
    color: var(--_warn);
    font-weight: var(--_bold);
    text-wrap: balance;
  }

  .banner .next {
    color: var(--_text);
    font-weight: normal;
  }

  .banner.alone > span,
  .banner.tall > span {
    flex: 0 1 auto;
  }

  .banner > telnyx-microphone-help {
    contain-intrinsic-inline-size: 1px; /* it takes the banner's width, and gives it none */
    inline-size: 100%;
    min-inline-size: 0;
  }

  .banner.alone {
    flex-wrap: nowrap;
    justify-content: center;
    padding-inline: 16px;
  }

  .banner.tall {
    flex-direction: column;
    padding: 12px;
    text-align: center;
  }

  @container (inline-size < 21.25em) {
    .banner:not(.alone) {
      flex-direction: column;
      padding: 12px;
      text-align: center;
    }

    .banner:not(.alone) > span {
      flex: 0 1 auto;
    }
  }

  @container (inline-size < 12em) {
    .banner {
      padding-inline: 8px;
    }

    .banner > svg {
      display: none;
    }
  }
`;
