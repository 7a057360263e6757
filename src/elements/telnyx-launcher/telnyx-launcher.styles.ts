import { css } from 'lit';

/** A corner of the page, and the button: all that there is before the phone is loaded. */
export const styles = css`
  :host {
    --_inline: var(--telnyx-launcher-offset-inline, 16px);
    --_block: var(--telnyx-launcher-offset-block, 16px);
    --_size: max(44px, var(--telnyx-launcher-size, 56px));
    --_brand: var(--telnyx-color-accent, #2f5fd0);
    --_accent: light-dark(oklch(from var(--_brand) min(l, 0.5) c h), oklch(from var(--_brand) max(l, 0.76) c h));
    --_surface: var(--telnyx-color-surface, light-dark(#fff, #1b1c1f));
    color-scheme: var(--telnyx-color-scheme, inherit);
    display: block;
    inset-block-end: calc(env(safe-area-inset-bottom, 0px) + var(--_block));
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + var(--_inline));
    max-inline-size: calc(100% - 2 * var(--_inline));
    pointer-events: none;
    position: fixed;
    z-index: var(--telnyx-launcher-z-index, 1000);
  }

  :host([hidden]) {
    display: none;
  }

  :host([corner^='top']) {
    inset-block: calc(env(safe-area-inset-top, 0px) + var(--_block)) auto;
  }

  :host([corner$='start']) {
    inset-inline: calc(env(safe-area-inset-left, 0px) + var(--_inline)) auto;
  }

  :host(:state(alone)) {
    --telnyx-color-scheme: light dark;
  }

  :host([theme='light']) {
    --telnyx-color-scheme: light;
  }

  :host([theme='dark']) {
    --telnyx-color-scheme: dark;
  }

  .base {
    border-radius: calc(var(--_size) / 2);
    inline-size: fit-content;
    box-shadow:
      0 1px 3px rgb(0 0 0 / 20%),
      0 6px 24px rgb(0 0 0 / 22%);
    margin-block-end: var(--_up, 0);
    margin-inline: auto var(--_aside, 0);
    pointer-events: auto;
  }

  :host([corner^='top']) .base {
    margin-block: var(--_up, 0) 0;
  }

  :host([corner$='start']) .base {
    margin-inline: var(--_aside, 0) auto;
  }

  button {
    box-sizing: border-box;
    align-items: center;
    appearance: none;
    background: transparent;
    border: 1px solid transparent;
    border-radius: 999px;
    color: inherit;
    cursor: pointer;
    display: flex;
    justify-content: center;
    padding: 0;
  }

  .opener {
    block-size: var(--_size);
    inline-size: var(--_size);
  }

  .opener > svg {
    inline-size: 24px;
  }

  .idle .opener {
    background: var(--_accent);
    color: var(--_surface);
  }

  button:focus-visible {
    outline: 2px solid var(--telnyx-color-focus, var(--_accent));
    outline-offset: 2px;
  }

  .opener[aria-busy='true'] > svg {
    animation: wait 1s ease-in-out 300ms infinite alternate;
  }

  .idle .opener:hover {
    background: color-mix(in oklab, #000 12%, var(--_accent));
  }

  @media (prefers-reduced-motion: reduce) {
    svg {
      animation: none !important;
    }
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
  }

  @media print {
    :host {
      display: none;
    }
  }

  @keyframes wait {
    to {
      opacity: 0.4;
    }
  }
`;
