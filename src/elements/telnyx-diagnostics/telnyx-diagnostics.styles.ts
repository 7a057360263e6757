import { css } from 'lit';

/** The verdict on top, the steps as a quiet list below it, then the buttons. */
export const styles = css`
  :host {
    --_natural-size: 480px;
    max-inline-size: 480px;
  }

  .base {
    display: grid;
    font-size: var(--_m);
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }

  p {
    margin: 0;
    text-wrap: pretty;
  }

  .verdict {
    --_tone: var(--_accent);
    align-items: start;
    background: color-mix(in oklab, var(--_tone) 8%, var(--_surface));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    column-gap: 12px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    min-block-size: 96px;
    padding: 16px;
  }

  .verdict.running {
    align-content: start;
    min-block-size: 136px;
  }

  .verdict.good {
    --_tone: var(--_good);
  }

  .verdict.warn {
    --_tone: var(--_warn);
  }

  .verdict.bad {
    --_tone: var(--_bad);
  }

  .face {
    color: var(--_tone);
    padding-block-start: 2px;
  }

  .eyebrow {
    color: var(--_tone);
    font-size: var(--_s);
    font-weight: var(--_bold);
  }

  .what {
    font-size: min(var(--_l), 13cqi);
    font-weight: var(--_bold);
    line-height: 1.25;
  }

  .next {
    color: var(--_quiet);
    margin-block-start: 4px;
  }

  .bad .next,
  .warn .next {
    color: inherit;
  }

  .meter {
    grid-column: 1 / -1;
    margin-block-start: 12px;
  }

  .steps {
    display: grid;
    list-style: none;
    margin: 0;
    padding: 0 4px;
  }

  .step {
    align-items: center;
    border-block-end: 1px solid var(--_line);
    column-gap: 12px;
    display: grid;
    grid-template-columns: minmax(24px, 1.5em) minmax(0, auto) minmax(0, 1fr);
    min-block-size: 44px;
    padding-block: 8px;
  }

  .step:last-child {
    border: 0;
  }

  .sign {
    color: var(--_quiet);
    display: grid;
    place-items: center;
  }

  .passed .sign {
    color: var(--_good);
  }

  .warning .sign {
    color: var(--_warn);
  }

  .failed .sign {
    color: var(--_bad);
  }

  .waiting .name,
  .skipped .name {
    color: var(--_quiet);
  }

  .running .name {
    font-weight: var(--_bold);
  }

  .figure {
    color: var(--_quiet);
    font-size: var(--_s);
    overflow: hidden;
    text-align: end;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .reason {
    color: var(--_quiet);
    font-size: var(--_s);
    grid-column: 2 / -1;
  }

  .dot {
    block-size: 16px;
    border: 2px solid var(--_line);
    border-radius: 999px;
    inline-size: 16px;
  }

  .spin {
    animation: turn 800ms linear infinite;
    border-color: var(--_accent);
    border-block-start-color: transparent;
  }

  .dash {
    background: currentColor;
    block-size: 2px;
    inline-size: 12px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .actions .soft {
    flex: 1 1 auto;
  }

  .start {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  details {
    text-align: start;
  }

  dl {
    padding: 4px 12px 0;
  }

  @container (inline-size < 16em) {
    .figure {
      grid-column: 2 / -1;
      text-align: start;
      white-space: normal;
    }

    .verdict {
      grid-template-columns: minmax(0, 1fr);
    }

    .face {
      display: none;
    }
  }

  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }

  @media (forced-colors: active) {
    .spin {
      border-style: dotted;
    }

    .verdict,
    .meter {
      border: 1px solid CanvasText;
    }

    .meter::before {
      background: Highlight;
      forced-color-adjust: none;
    }

    .dash {
      background: CanvasText;
    }
  }
`;
