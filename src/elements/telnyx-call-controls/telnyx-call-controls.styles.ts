import { css } from 'lit';

/** Three toggles in a row, the keypad above them when it is open, End below. */
export const styles = css`
  :host {
    max-inline-size: 360px;
  }

  .base {
    --_digit: var(--_l);
    --_keypad-key: min(48px, var(--_key));
    display: grid;
    gap: 16px;
  }

  .toggles {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    position: relative;
  }

  .hint {
    background: var(--_text);
    border-radius: var(--_radius);
    color: var(--_surface);
    font-size: var(--_m);
    font-weight: var(--_bold);
    inset-block-end: calc(100% + 8px);
    inset-inline-start: 0;
    margin: 0;
    max-inline-size: 100%;
    padding: 8px 12px;
    pointer-events: none;
    position: absolute;
    z-index: 1;
  }

  .toggle {
    border-radius: var(--_radius);
    flex-direction: column;
    font-size: min(var(--_s), 7.5cqi);
    gap: 6px;
    justify-self: center;
    max-inline-size: 100%;
    padding-inline: 0;
  }

  .four .toggle {
    font-size: min(var(--_s), 5.4cqi);
  }

  .digits {
    justify-self: center;
    max-inline-size: 100%;
  }

  .digits span {
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .digits + telnyx-dialpad {
    margin-block-start: calc(-1 * var(--_gap));
  }

  .digits + telnyx-dialpad::part(number) {
    display: none; /* its room is taken by the button, so that End stays where it is */
  }

  .face {
    align-items: center;
    background: var(--_soft);
    block-size: min(var(--_big), 19cqi);
    border: 1px solid transparent;
    border-radius: 999px;
    display: flex;
    inline-size: min(var(--_big), 19cqi);
    justify-content: center;
    position: relative;
  }

  .level {
    border-radius: inherit;
    box-shadow: 0 0 0 calc(var(--_level, 0) * 5px) color-mix(in oklab, var(--_accent) 55%, transparent);
    inset: -1px;
    pointer-events: none;
    position: absolute;
  }

  .toggle[aria-pressed='true'] .level {
    display: none;
  }

  .face svg {
    block-size: min(1.8462em, 60%);
    inline-size: min(1.8462em, 60%);
  }

  .toggle[aria-pressed='true'] .face,
  .toggle[aria-expanded='true'] .face {
    background: var(--_accent);
    color: var(--_surface);
  }

  .toggle:active:not([aria-disabled='true']) .face {
    background: var(--_fill-press);
    color: inherit;
  }

  telnyx-dialpad {
    --telnyx-key-size: var(--_keypad-key);
    max-inline-size: none;
  }

  @media (hover: hover) {
    .toggle:hover:not([aria-disabled='true'], [aria-pressed='true'], [aria-expanded='true']) .face {
      background: var(--_fill-hover);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .level {
      box-shadow: 0 0 0 calc(round(var(--_level, 0), 1) * 3px) color-mix(in oklab, var(--_accent) 55%, transparent);
    }
  }

  @media (forced-colors: active) {
    .toggle {
      border-style: none;
    }

    .level {
      outline: calc(var(--_level, 0) * 4px) solid Highlight;
    }

    .hint {
      border: 1px solid CanvasText;
    }

    .face {
      border-color: currentColor;
    }

    .toggle[aria-pressed='true'] .face,
    .toggle[aria-expanded='true'] .face {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
