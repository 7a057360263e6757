/**
 * Every visual decision on one page: colour, type, space, shape and motion, as private `--_…` properties that each
 * element computes for itself from the few public `--telnyx-…` ones.
 */
import { css } from 'lit';

/**
 * Goes first in the styles of every element. One brand colour gives a whole theme: its lightness is moved until it can
 * be read on either theme's surface, and the neutrals are tinted with it. Sizes of text follow the reader's browser
 * setting (`medium`), not the page's root size; nothing but the font family comes in from the page. What would be inherited is
 * important: a page's rule for all tags (`*`) hits the element and would reach half of it, for the elements in its shadow
 * root are not hit.
 */
export const tokens = css`
  :host {
    all: initial;
    box-sizing: border-box;
    color: var(--_text) !important;
    color-scheme: var(--telnyx-color-scheme, inherit);
    cursor: inherit;
    display: block;
    font-family: var(--telnyx-font-family, inherit);
    font-feature-settings: normal !important;
    font-size: var(--telnyx-font-size, medium) !important;
    font-stretch: normal !important;
    font-style: normal !important;
    font-variant: normal !important;
    font-weight: normal !important;
    hyphens: manual !important;
    letter-spacing: normal !important;
    line-height: 1.4 !important;
    list-style: none !important;
    overflow-wrap: break-word !important;
    pointer-events: inherit;
    text-align: start !important;
    text-decoration: none !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    visibility: inherit;
    white-space: normal !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
    -webkit-font-smoothing: antialiased;
    -webkit-tap-highlight-color: transparent;
    -webkit-text-fill-color: currentColor !important;
    -webkit-text-stroke: 0 !important;

    --_surface: var(--telnyx-color-surface, light-dark(#fff, #1b1c1f));
    --_text: var(--telnyx-color-text, light-dark(#191a1d, #f2f2f4));
    --_brand: var(--telnyx-color-accent, #2f5fd0);
    --_accent: light-dark(oklch(from var(--_brand) min(l, 0.5) c h), oklch(from var(--_brand) max(l, 0.76) c h));
    --_ink: color-mix(in oklab, var(--_accent) 24%, var(--_text));
    --_quiet: var(--telnyx-color-text-quiet, color-mix(in oklab, var(--_text) 68%, var(--_surface)));
    --_fill: var(--telnyx-color-fill, color-mix(in oklab, var(--_ink) 6%, var(--_surface)));
    --_fill-hover: color-mix(in oklab, var(--_ink) 6%, var(--_fill));
    --_fill-press: color-mix(in oklab, var(--_ink) 12%, var(--_fill));
    --_soft: color-mix(in oklab, var(--_ink) 8%, transparent); /* seen on any ground */
    --_soft-line: color-mix(in oklab, var(--_ink) 28%, transparent);
    --_line: var(--telnyx-color-border, color-mix(in oklab, var(--_ink) 14%, var(--_surface)));
    --_call: var(--telnyx-color-call, #15803d);
    --_end: var(--telnyx-color-end, #cb2a2f);
    --_on-solid: var(--telnyx-color-on-solid, #fff);
    --_good: light-dark(oklch(from var(--_call) min(l, 0.5) c h), oklch(from var(--_call) max(l, 0.74) c h));
    --_bad: light-dark(oklch(from var(--_end) min(l, 0.5) c h), oklch(from var(--_end) max(l, 0.74) c h));
    --_warn: var(--telnyx-color-warning, light-dark(#8f5600, #f0b44c));

    --_s: 0.8125em;
    --_m: 0.9375em;
    --_l: 1.25em;
    --_xl: 1.75em;
    --_bold: 600;

    --_radius: var(--telnyx-radius, 12px);
    --_radius-card: calc(var(--_radius) * 2);
    --_target: max(24px, var(--telnyx-target-size, 44px));
    --_key: max(24px, var(--telnyx-key-size, 64px));
    --_big: max(24px, var(--telnyx-action-size, 56px));
    --_gap: var(--telnyx-gap, 12px);

    --_fast: 120ms ease-out;
    --_slow: 200ms ease-out;
  }

  :host([hidden]) {
    display: none;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  :focus-visible {
    outline: 2px solid var(--telnyx-color-focus, var(--_accent));
    outline-offset: 2px;
  }

  svg {
    display: block;
    flex: none;
  }

  /* What strangers write may have words of any length; ours are split only where one alone is longer than a line. */
  [translate='no'] {
    overflow-wrap: anywhere;
  }

  .numeric {
    direction: ltr;
    font-variant-numeric: tabular-nums;
    unicode-bidi: isolate;
  }

  .visually-hidden {
    clip-path: inset(50%);
    block-size: 1px;
    inline-size: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
