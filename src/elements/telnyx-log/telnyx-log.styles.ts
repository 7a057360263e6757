import { css } from 'lit';

/** A row of tools, and lines that scroll. Lines out of sight cost no layout. */
export const styles = css`
  :host {
    --_natural-size: 560px;
  }

  .base {
    display: grid;
    font-size: var(--_m);
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .tools .input {
    flex: 1 1 7.5em;
    inline-size: auto;
    min-inline-size: 0;
  }

  .tools .button {
    flex: 0 1 auto;
  }

  .lines {
    background: var(--_fill);
    block-size: var(--telnyx-log-height, 320px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    direction: ltr;
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: var(--_s);
    list-style: none;
    margin: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 4px 0;
    text-align: left;
  }

  .line {
    align-items: baseline;
    column-gap: 8px;
    contain-intrinsic-block-size: auto 26px;
    content-visibility: auto;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    padding: 4px 12px;
  }

  .time {
    color: var(--_quiet);
  }

  .text {
    white-space: pre-wrap;
  }

  .level {
    font-weight: var(--_bold);
  }

  .error .text {
    color: var(--_bad);
  }

  .warning .text {
    color: var(--_warn);
  }

  .success .level {
    color: var(--_good);
  }

  .frame {
    color: inherit;
    font-size: inherit;
    text-align: start;
  }

  .frame summary {
    min-block-size: 24px;
    padding: 0;
  }

  .frame pre {
    font: inherit;
    margin: 4px 0;
    user-select: all;
    white-space: pre-wrap;
  }

  .empty {
    align-content: center;
    color: var(--_quiet);
    display: grid;
    font-family: var(--telnyx-font-family, inherit);
    gap: 4px;
    justify-items: center;
    padding: 16px;
    text-align: center;
  }

  .empty p {
    margin: 0;
    text-wrap: balance;
  }

  .count {
    color: var(--_quiet);
    font-size: var(--_s);
    margin: 0;
    min-block-size: 1.4em;
  }

  @container (inline-size < 21.25em) {
    .line {
      contain-intrinsic-block-size: auto 44px;
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
