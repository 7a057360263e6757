/** The buttons of the phone: one reset, the big action, the quiet text button and the bare icon button. */
import { css } from 'lit';

/**
 * `.button` is the reset that all share. Then: `.action` the big pill (`.call`, `.end`), `.soft` a small pill on the
 * neutral fill, `.icon` an icon alone. A button that cannot be used now keeps its focus: it has `aria-disabled`.
 */
export const buttons = css`
  .button {
    align-items: center;
    appearance: none;
    background: transparent;
    border: 1px solid transparent;
    border-radius: 999px;
    color: inherit;
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-size: var(--_m);
    gap: 8px;
    justify-content: center;
    line-height: 1.2;
    margin: 0;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0;
    text-align: center;
    touch-action: manipulation;
    transition:
      opacity var(--_fast),
      transform var(--_fast);
    user-select: none;
  }

  .button:active:not([aria-disabled='true']) {
    transform: scale(0.97);
  }

  .button[aria-disabled='true'] {
    cursor: default;
    opacity: 0.45;
  }

  .action {
    background: var(--_background);
    border-radius: calc(var(--_big) / 2);
    color: var(--_on-solid);
    font-weight: var(--_bold);
    inline-size: 100%;
    min-block-size: var(--_big);
    padding-inline: 12px;
  }

  .action.call {
    --_background: var(--_call);
  }

  .action.end {
    --_background: var(--_end);
  }

  .soft {
    background: var(--_soft);
    border-color: var(--_soft-line);
    border-radius: calc(var(--_big) / 2); /* a pill, until its words need lines */
    font-weight: var(--_bold);
    padding: 3px 16px;
  }

  .icon {
    color: var(--_quiet);
  }

  .icon svg {
    max-block-size: calc(0.7 * var(--_target));
    max-inline-size: calc(0.7 * var(--_target));
  }

  @media (hover: hover) {
    .action:hover:not([aria-disabled='true']) {
      background: color-mix(in oklab, #000 12%, var(--_background));
    }

    .soft:hover:not([aria-disabled='true']),
    .icon:hover:not([aria-disabled='true']) {
      background: color-mix(in oklab, var(--_ink) 14%, transparent);
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`;
