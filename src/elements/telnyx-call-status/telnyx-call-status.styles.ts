import { css } from 'lit';

/** One line while the call lasts; afterwards why it ended, with the codes folded away. */
export const styles = css`
  .line {
    align-items: center;
    color: var(--_tone);
    display: flex;
    font-size: var(--_m);
    font-weight: var(--_bold);
    gap: 8px;
    min-block-size: 24px;
    white-space: nowrap;
  }

  .good {
    --_tone: var(--_good);
  }

  .warn {
    --_tone: var(--_warn);
  }

  .dot {
    background: currentColor;
    block-size: 8px;
    border: 4px solid currentColor;
    border-radius: 999px;
    flex: none;
    inline-size: 8px;
  }

  .muted {
    align-items: center;
    color: var(--_bad);
    display: inline-flex;
    gap: 4px;
  }

  .ended {
    display: grid;
    font-size: var(--_m);
    gap: 4px;
    justify-items: center;
    text-align: center;
  }

  p {
    margin: 0;
    text-wrap: balance;
  }

  .reason {
    font-weight: var(--_bold);
  }

  .quiet,
  summary,
  dl {
    color: var(--_quiet);
  }

  details {
    font-size: var(--_s);
    max-inline-size: 100%;
  }

  summary {
    align-items: center;
    border-radius: var(--_radius);
    cursor: pointer;
    display: inline-flex;
    gap: 4px;
    list-style: none;
    min-block-size: var(--_target);
    padding-inline: 12px;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary svg {
    transition: transform var(--_fast);
  }

  [open] summary svg {
    transform: rotate(180deg);
  }

  dl {
    column-gap: 12px;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    margin: 0;
    text-align: start;
  }

  dd {
    margin: 0;
    user-select: all;
  }
`;
