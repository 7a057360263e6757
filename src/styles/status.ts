/** The status of the phone: a dot, hollow until it is ready, and its word, in the colour of their meaning. */
import { css } from 'lit';

export const status = css`
  .dot {
    block-size: 8px;
    border: 2px solid currentColor;
    border-radius: 999px;
    flex: none;
    inline-size: 8px;
  }

  .ready {
    --_tone: var(--_good);
  }

  .ready .dot {
    border-width: 4px;
  }

  .connecting,
  .reconnecting {
    --_tone: var(--_warn);
  }
`;
