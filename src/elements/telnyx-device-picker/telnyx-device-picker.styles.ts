import { css } from 'lit';

/** A field for each device, with its name and its button above, and notes about it below. */
export const styles = css`
  :host {
    --_natural-size: 480px;
    max-inline-size: 480px;
  }

  .base {
    display: grid;
    font-size: var(--_m);
    gap: 20px;
  }

  .device {
    display: grid;
    gap: 4px;
  }

  .title {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    min-block-size: var(--_target);
  }

  .title .button {
    padding-inline: 12px;
  }

  .title svg {
    color: var(--_quiet);
  }

  .name {
    flex: 1 0 auto;
    font-weight: var(--_bold);
  }

  .doing {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .button.allow {
    background: var(--_accent);
    color: var(--_surface);
    font-weight: var(--_bold);
    justify-self: start;
    padding-inline: 16px;
  }

  @container (inline-size < 15em) {
    .button.allow {
      padding-inline: 8px;
    }

    .button.allow svg {
      display: none;
    }
  }

  .pick {
    align-items: center;
    display: grid;
  }

  .pick > * {
    grid-area: 1 / 1;
  }

  .pick .input {
    appearance: none;
    padding-inline-end: 44px;
    text-overflow: ellipsis;
  }

  .pick svg {
    justify-self: end;
    margin-inline-end: 12px;
    pointer-events: none;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_bad);
  }

  .volume {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-block-size: var(--_target);
  }

  .volume input {
    accent-color: var(--_accent);
    block-size: var(--_target);
    cursor: pointer;
    flex: 1 1 6em;
    margin: 0;
    min-inline-size: 0;
  }

  .volume output {
    color: var(--_quiet);
    font-variant-numeric: tabular-nums;
    min-inline-size: 3.2em;
    text-align: end;
  }

  .notes {
    gap: 8px;
    margin-block-start: 4px;
  }

  .notes:empty {
    display: none;
  }

  .bad {
    font-weight: var(--_bold);
  }

  .good {
    color: var(--_good);
    font-weight: var(--_bold);
  }

  details {
    font-size: inherit;
    margin-block-start: -12px;
    text-align: start;
  }

  summary {
    padding-inline: 0;
  }

  .check {
    align-items: center;
    color: var(--_text);
    cursor: pointer;
    display: flex;
    gap: 12px;
    min-block-size: var(--_target);
  }

  .check input {
    accent-color: var(--_accent);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin: 0;
  }

  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
      mask: none;
    }

    .meter::before {
      background: Highlight;
      forced-color-adjust: none;
    }
  }

  telnyx-microphone-help {
    inline-size: 100%;
    min-inline-size: 0;
  }
`;
