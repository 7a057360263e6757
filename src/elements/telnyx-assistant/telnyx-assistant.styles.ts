import { css } from 'lit';

/** A card of fixed height: status, transcript and actions. */
export const styles = css`
  .base {
    background: var(--_surface);
    block-size: var(--telnyx-assistant-height, max(560px, 28em));
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    overflow: clip;
  }

  .header {
    align-items: center;
    border-block-end: 1px solid var(--_line);
    display: flex;
    gap: 4px;
    justify-content: space-between;
    min-block-size: calc(var(--_target) + 16px);
    padding-block: 8px;
    padding-inline: 16px 8px;
  }

  .controls {
    display: flex;
    flex: none;
    gap: 4px;
  }

  .status {
    align-items: center;
    color: var(--_tone, var(--_quiet));
    column-gap: 8px;
    display: grid;
    flex: 1 1 auto;
    font-size: var(--_m);
    min-inline-size: 0;
    font-weight: var(--_bold);
    grid-template-columns: auto minmax(0, 1fr);
    line-height: 1.2;
  }

  .status bdi {
    justify-self: start; /* English words in a page from right to left, too */
  }

  .timer {
    color: var(--_text);
    grid-column: 2;
    justify-self: start;
  }

  .failed.status {
    --_tone: var(--_bad);
  }

  .button.on {
    background: var(--_fill);
    color: var(--_text);
  }

  .button.end {
    background: var(--_end);
    color: var(--_on-solid);
    flex: none;
    font-weight: var(--_bold);
    padding-inline: 16px;
  }

  .middle {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 0;
    position: relative;
  }

  .lines {
    font-size: max(16px, var(--_m));
    overflow: hidden auto;
    overscroll-behavior: contain;
    padding: 16px;
  }

  .lines:focus-visible {
    outline-offset: -4px;
  }

  .latest {
    border-color: var(--_line);
    box-shadow: 0 2px 8px rgb(0 0 0 / 16%);
    inset-block-end: 8px;
    inset-inline-end: 16px;
    position: absolute;
  }

  .opening {
    align-content: start;
    gap: 4px;
    justify-items: center;
    overflow: auto;
    padding: 16px;
    padding-block-start: min(72px, 12%); /* at its place, with a button below or without */
    text-align: center;
  }

  .sign {
    align-items: center;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    block-size: 6em;
    border: 1px solid transparent;
    border-radius: 999px;
    color: var(--_accent);
    display: flex;
    inline-size: 6em;
    justify-content: center;
    margin-block-end: 12px;
    overflow: clip;
  }

  .sign img {
    block-size: 100%;
    inline-size: 100%;
    object-fit: cover;
  }

  .title {
    font-size: var(--_l);
    font-weight: var(--_bold);
    margin: 0;
    text-wrap: balance;
  }

  .next,
  .over {
    color: var(--_quiet);
    font-size: var(--_m);
    margin: 0;
    text-align: center;
    text-wrap: balance;
  }

  .bottom:not(:empty) {
    border-block-start: 1px solid transparent;
  }

  .notice {
    align-items: center;
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_warn);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_m);
    font-weight: var(--_bold);
    gap: 8px 12px;
    justify-content: center;
    margin: 8px;
    padding: 8px 12px;
    text-wrap: balance;
  }

  .notice .button {
    background: var(--_surface);
    flex: 0 1 auto;
  }

  .notice > span {
    flex: 1 1 9em;
    min-inline-size: 0;
  }

  :host([theme='light']) {
    --telnyx-color-scheme: light;
  }

  :host([theme='dark']) {
    --telnyx-color-scheme: dark;
  }

  :host(:state(light)) {
    --telnyx-color-scheme: light;
  }

  :host(:state(dark)) {
    --telnyx-color-scheme: dark;
  }

  @container (inline-size >= 32.5em) {
    .footer .action {
      max-inline-size: 360px;
    }

    .line {
      margin-inline-end: 20%;
    }

    .line.user {
      margin-inline: 20% 0;
    }
  }

  @container (inline-size < 21.25em) {
    .busy {
      flex-wrap: wrap;
    }

    .busy .status {
      flex-basis: 100%; /* the line below keeps its place, whatever is said here */
      padding-inline-end: 8px;
    }

    .busy .controls {
      flex: 1 1 100%;
      flex-wrap: wrap;
      justify-content: end;
      margin-inline-start: -8px;
    }

    .button.end {
      margin-inline-start: auto;
      padding-inline: 12px;
    }
  }

  @container (12em <= inline-size < 21.25em) {
    .busy .status {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }

    .busy .timer {
      grid-column: 3;
    }
  }

  @container (inline-size < 12em) {
    .opening {
      padding-block-start: 16px;
    }

    .sign {
      display: none; /* large text needs its room */
    }
  }
`;
