import { css } from 'lit';

/** The verdict on top, below it a line for each figure: its name and value beside its chart. */
export const styles = css`
  :host([compact]) {
    container-type: normal;
    display: inline-block;
    min-inline-size: 0;
  }

  :host([compact][hidden]) {
    display: none;
  }

  .base:not(.compact) {
    display: grid;
    font-size: var(--_m);
    gap: 12px;
  }

  p,
  dl,
  dd {
    margin: 0;
  }

  .verdict {
    align-items: center;
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    display: flex;
    gap: 16px;
    padding: 12px 16px;
  }

  .verdict p {
    text-wrap: pretty;
  }

  .what {
    font-size: var(--_l);
    font-weight: var(--_bold);
    line-height: 1.25;
  }

  .trouble .what {
    color: var(--_warn);
    margin-block-end: 4px;
  }

  .help {
    display: grid;
    font-size: var(--_s);
    gap: 4px;
    list-style: none;
    margin: 0;
    padding: 0 16px;
    text-wrap: pretty;
  }

  .charts {
    column-gap: 24px;
    display: grid;
  }

  .chart {
    align-items: center;
    border-block-end: 1px solid var(--_line);
    display: grid;
    gap: 0 12px;
    grid-template-columns: 104px minmax(0, 1fr);
    padding-block: 8px;
  }

  .chart:last-child {
    border: 0;
  }

  dt {
    color: var(--_quiet);
    font-size: var(--_s);
    grid-column: 1;
  }

  dd {
    display: contents;
  }

  .figure {
    align-items: center;
    display: flex;
    font-weight: var(--_bold);
    gap: 4px;
  }

  .over .figure {
    color: var(--_warn);
  }

  .chart > dd > svg {
    block-size: 40px;
    color: var(--_accent);
    fill: none;
    grid-column: 2;
    grid-row: 1 / span 2;
    inline-size: 100%;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .over > dd > svg {
    color: var(--_warn);
  }

  path {
    vector-effect: non-scaling-stroke;
  }

  .line {
    stroke: currentColor;
    stroke-width: 2;
  }

  .area {
    fill: currentColor;
    opacity: 0.14;
  }

  .limit {
    stroke: var(--_quiet);
    stroke-dasharray: 3 4;
  }

  .quiet,
  .empty {
    color: var(--_quiet);
    font-size: var(--_s);
    text-wrap: pretty;
  }

  .empty {
    font-size: inherit;
    padding: 16px;
    text-align: center;
    text-wrap: balance;
  }

  @container (inline-size >= 35em) {
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .chart:nth-last-child(-n + 2) {
      border: 0;
    }
  }

  @media (forced-colors: active) {
    .chart > dd > svg {
      color: CanvasText;
    }

    .area {
      fill: none;
    }

    .limit {
      stroke: GrayText;
    }
  }
`;
