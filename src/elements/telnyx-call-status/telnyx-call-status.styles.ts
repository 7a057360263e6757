import { css } from 'lit';

/** One line while the call lasts; afterwards why it ended, with the codes folded away. */
export const styles = css`
  .line {
    align-items: center;
    color: var(--_tone);
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_m);
    font-weight: var(--_bold);
    gap: 0 8px;
    min-block-size: 24px;
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

  @container (inline-size < 15em) {
    .dot {
      display: none; /* it would take a line of its own */
    }
  }

  .muted,
  .recording {
    align-items: center;
    color: var(--_text);
    display: inline-flex;
    gap: 4px;
  }

  .muted svg,
  .recording svg {
    block-size: 1em;
    inline-size: 1em;
  }

  .recording svg {
    color: var(--_bad);
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
    font-size: var(--_l);
    font-weight: var(--_bold);
  }

  .quiet {
    color: var(--_quiet);
  }
`;
