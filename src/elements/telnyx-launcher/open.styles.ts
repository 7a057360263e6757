import { css } from 'lit';

/** What the launcher shows once its phone is loaded: the pill that the button becomes in a call, and the panel with the phone. */
export const openStyles = css`
  .base {
    align-items: center;
    background: var(--_surface);
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    justify-content: flex-end;
    max-inline-size: 100%;
  }

  .opener {
    position: relative;
  }

  .away {
    visibility: hidden;
  }

  button {
    font: inherit;
    line-height: 1.2;
    margin: 0;
    min-block-size: 44px;
    min-inline-size: 44px;
    touch-action: manipulation;
    user-select: none;
  }

  .opener:active {
    transform: scale(0.97);
  }

  .base:not(.idle) {
    border: 1px solid var(--_line);
    padding-inline-end: 5px;
  }

  :not(.idle) > .opener {
    align-items: flex-start;
    block-size: auto;
    flex: 1 1 auto;
    flex-direction: column;
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: calc(var(--_size) - 2px);
    min-inline-size: 0;
    padding-inline: 20px 12px;
    text-align: start;
  }

  .name {
    font-size: var(--_m);
    font-weight: var(--_bold);
    max-inline-size: 11em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .opener > span {
    max-inline-size: min(100%, 15em);
  }

  .state {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .answer > svg {
    animation: wait 700ms ease-in-out infinite alternate;
  }

  .state.ringing {
    color: inherit;
    font-weight: var(--_bold);
  }

  .badge {
    align-items: center;
    background: var(--_end);
    border: 2px solid var(--_surface);
    border-radius: 999px;
    color: var(--_on-solid);
    display: flex;
    font-size: 0.75em;
    font-weight: var(--_bold);
    inset-block-start: 0;
    inset-inline-end: 0;
    justify-content: center;
    min-block-size: 1.75em;
    min-inline-size: 1.75em;
    padding-inline: 0.3em;
    position: absolute;
  }

  .action {
    block-size: 44px;
    inline-size: 44px;
  }

  .answer {
    background: var(--_call);
    color: var(--_on-solid);
  }

  .decline {
    background: var(--_end);
    color: var(--_on-solid);
  }

  .mute {
    background: var(--_soft);
    border-color: var(--_soft-line);
  }

  .mute[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_surface);
  }

  .action svg {
    max-block-size: 26px;
    max-inline-size: 26px;
  }

  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    box-shadow: var(--telnyx-phone-shadow, 0 2px 6px rgb(0 0 0 / 16%), 0 16px 48px rgb(0 0 0 / 28%));
    color: inherit;
    inline-size: min(var(--telnyx-launcher-width, 360px), 100vw - 2 * var(--_inline));
    inset: auto;
    inset-block-end: calc(env(safe-area-inset-bottom, 0px) + var(--_block));
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + var(--_inline));
    margin: 0;
    max-block-size: calc(100dvh - 2 * var(--_block));
    outline: none;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
    pointer-events: auto;
    position: fixed;
  }

  :host([corner^='top']) dialog {
    inset-block: calc(env(safe-area-inset-top, 0px) + var(--_block)) auto;
  }

  :host([corner$='start']) dialog {
    inset-inline: calc(env(safe-area-inset-left, 0px) + var(--_inline)) auto;
  }

  .header {
    align-items: center;
    display: flex;
    justify-content: space-between;
    padding: 4px 8px 0 20px;
    padding-inline: 20px 8px;
  }

  .title {
    color: var(--_quiet);
    font-size: var(--_s);
    font-weight: var(--_bold);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .close {
    color: var(--_quiet);
    flex: none;
  }

  telnyx-phone::part(base) {
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }

  @media (hover: hover) {
    :is(.close, :not(.idle) > .opener):hover {
      background: var(--_soft);
    }
  }

  /* on a small screen it takes all of it */
  dialog:modal,
  :host([corner]) dialog:modal {
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
    inline-size: 100vw;
    inset: 0;
    max-block-size: none;
    max-inline-size: none;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
  }

  dialog:modal telnyx-phone {
    --_height: calc(100dvh - 52px - env(safe-area-inset-top, 0px) - env(safe-area-inset-bottom, 0px));
  }

  @media (forced-colors: active) {
    .base,
    dialog {
      border-color: ButtonText;
    }
  }
`;
