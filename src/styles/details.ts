/** Codes that only support needs, folded. */
import { css } from 'lit';

export const details = css`
  details {
    color: var(--_quiet);
    font-size: var(--_s);
    max-inline-size: 100%;
    text-align: center;
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

  [open] > summary svg {
    transform: rotate(180deg);
  }

  dl {
    column-gap: 12px;
    display: grid;
    grid-template-columns: fit-content(50%) minmax(0, 1fr);
    margin: 0;
    overflow-wrap: anywhere; /* names of codes, addresses, ids */
    text-align: start;
  }

  @container (inline-size < 20em) {
    dl {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  dd {
    margin: 0;
    user-select: all;
  }
`;
