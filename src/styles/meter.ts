/** How loud something is: a row of bars, filled up to `--_level` (0 to 1). */
import { css } from 'lit';

export const meter = css`
  .meter {
    --_bars: repeating-linear-gradient(to right, #000 0 6px, transparent 6px 10px);
    background: var(--_line);
    block-size: 12px;
    mask: var(--_bars);
  }

  .meter::before {
    background: var(--_good);
    block-size: 100%;
    content: '';
    display: block;
    inline-size: calc(var(--_level, 0) * 100%);
  }
`;
