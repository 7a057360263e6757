/** Four bars that say at a glance how well a call is heard, and the word for it. */
import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { CallQuality } from '../client/index.js';
import type { Localize, Words } from '../i18n/index.js';

/** The word, and how many bars are lit. */
const looks = {
  excellent: ['qualityExcellent', 4],
  good: ['qualityGood', 3],
  fair: ['qualityFair', 2],
  poor: ['qualityPoor', 1],
  bad: ['qualityBad', 1],
  unknown: ['qualityUnknown', 0],
} as const satisfies Record<CallQuality, readonly [keyof Words, number]>;

export const qualityWord = (quality: CallQuality, words: Localize): string => words.term(looks[quality][0]);

/** Its text for screen readers. */
export const qualityLabel = (quality: CallQuality, words: Localize): string =>
  words.term('callQuality', qualityWord(quality, words));

/** Bars with a label. A bad call has a mark besides its one bar, as colour alone is not enough. */
export function qualityBars(quality: CallQuality, words: Localize, size: 20 | 32 = 20): TemplateResult {
  const lit = looks[quality][1];
  const side = size === 32 ? '32' : '1.1em';
  return html`<svg
    class="bars ${quality}"
    part="bars"
    role="img"
    aria-label=${qualityLabel(quality, words)}
    width=${side}
    height=${side}
    viewBox="0 0 20 20"
  >
    ${[0, 1, 2, 3].map(
      bar =>
        svg`<rect class=${bar < lit ? 'lit' : ''} x=${bar * 5 + 1} y=${13 - bar * 4} width="3" height=${bar * 4 + 5} rx="1" />`,
    )}
    ${quality === 'bad' ? svg`<path d="m2 3 5 5m0-5L2 8" />` : nothing}
  </svg>`;
}

export const qualityBarsStyles = css`
  .bars {
    color: var(--_good);
    fill: color-mix(in oklab, var(--_text) 22%, var(--_surface));
    forced-color-adjust: auto;
    stroke-width: 2;
  }

  .fair,
  .poor {
    color: var(--_warn);
  }

  .bad {
    color: var(--_bad);
  }

  .lit {
    fill: currentColor;
  }

  .bars path {
    stroke: currentColor;
    stroke-linecap: round;
  }

  @media (forced-colors: active) {
    .bars {
      color: CanvasText;
      fill: none;
      stroke: currentColor;
      stroke-width: 1;
    }
  }
`;
