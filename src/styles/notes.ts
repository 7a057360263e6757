/** Notes below a field: quiet, or with emphasis. */
import { css } from 'lit';

export const notes = css`
  .notes {
    display: grid;
    gap: 4px;
  }

  .note {
    align-items: start;
    color: var(--_quiet);
    display: flex;
    font-size: var(--_s);
    gap: 8px;
    margin: 0;
  }

  .note svg {
    block-size: 1.4em;
    inline-size: 1.4em;
  }

  .warn {
    color: var(--_warn);
    font-weight: var(--_bold);
  }

  .bad {
    color: var(--_bad);
  }
`;
