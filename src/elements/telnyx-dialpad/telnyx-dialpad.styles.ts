import { css } from 'lit';

/** Layout of the dialpad: the number, the keys, the big action. */
export const styles = css`
  :host {
    --_natural-size: 360px;
    max-inline-size: 360px;
  }

  .base {
    block-size: 100%;
    display: grid;
    gap: var(--_gap);
    grid-template-rows: 1fr;
  }

  .entry {
    align-items: center;
    display: grid;
    grid-area: 1 / 1;
    grid-template-columns: var(--_target) minmax(0, 1fr) var(--_target);
    position: relative;
  }

  .number {
    appearance: none;
    background: none;
    block-size: 48px;
    border: 0;
    border-radius: var(--_radius);
    caret-color: var(--_accent);
    color: inherit;
    font-family: inherit;
    font-size: calc(var(--_xl) * var(--_fit, 1));
    font-variant-numeric: tabular-nums;
    font-weight: 400;
    grid-area: 1 / 2;
    inline-size: 100%;
    margin: 0;
    outline-offset: -2px;
    line-height: 48px;
    padding: 0 4px;
    text-align: center;
    white-space: nowrap;
  }

  :host(:state(long)) .number {
    grid-column: 1 / 3;
  }

  .number:placeholder-shown {
    grid-column: 1 / -1;
  }

  .number::placeholder {
    color: var(--_quiet);
    font-size: min(0.7143em, 11cqi); /* the large size, in a field of the extra large one */
    opacity: 1;
  }

  .number.has-example:placeholder-shown {
    font-size: min(calc(0.7143 * var(--_xl)), 7cqi);
  }

  .number.has-example::placeholder {
    font-size: 1em;
  }

  .icon {
    grid-area: 1 / 3;
  }

  .icon[hidden] {
    display: inline-flex; /* it keeps its place */
    visibility: hidden;
  }

  .measure {
    font-size: var(--_xl);
    font-variant-numeric: tabular-nums;
    inset-inline-start: 0;
    position: absolute;
    scale: 0; /* the page does not scroll for it */
    visibility: hidden;
    white-space: pre;
  }

  .hint {
    color: var(--_quiet);
    font-size: var(--_s);
    grid-column: 1 / -1;
    margin: 0;
    min-block-size: 1.4em;
    overflow: hidden;
    text-align: center;
    text-wrap: balance;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .hint[part='note'] {
    display: -webkit-box;
  }

  .hint[part='emergency'] {
    color: var(--_warn);
    font-size: min(
      var(--_s),
      5.5cqi
    ); /* in two lines, also in large text: it is read whole, and in the phone it moves no key */
    overflow: visible;
  }

  .hint[part='emergency'] > span {
    background: var(--_surface);
    border-radius: var(--_radius);
    inset-block-start: 26px; /* below the number */
    inset-inline: 0;
    position: var(--_emergency, static);
    z-index: 1;
  }

  @container (inline-size < 16em) {
    .hint[part='emergency'] > span {
      inset-block: auto 26px; /* above it: there is no room below */
      padding-block: 14px 4px; /* the tabs behind it are not cut through */
    }
  }

  .keys {
    direction: ltr; /* a keypad is the same in every script */
    display: grid;
    gap: 8px 12px;
    grid-template-columns: repeat(3, minmax(0, 1fr));
  }

  .key {
    background: var(--_soft);
    flex-direction: column;
    gap: 0;
    inline-size: 100%;
    min-block-size: var(--_key);
  }

  .key:active:not([aria-disabled='true']) {
    background: var(--_fill-press);
  }

  .digit {
    font-size: var(--_digit, var(--_xl));
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .letters {
    color: var(--_quiet);
    font-size: min(var(--_s), 8cqi);
    letter-spacing: 0.08em;
    line-height: 1.1;
    margin-inline-end: -0.08em;
    min-block-size: 1.1em;
  }

  @media (hover: hover) {
    .key:hover:not(:active) {
      background: var(--_fill-hover);
    }
  }
`;
