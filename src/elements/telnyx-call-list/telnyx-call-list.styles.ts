import { css } from 'lit';

/** A row per call: the other side and the status in the first line, the actions in the second. */
export const styles = css`
  .base {
    display: grid;
    gap: 8px;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .row {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    padding: 12px;
  }

  .head {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
  }

  .who {
    flex: 1 1 130px;
    min-inline-size: 0;
  }

  .current {
    border-color: var(--_accent);
  }

  .face {
    align-items: center;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    block-size: 2.6667em;
    border-radius: 999px;
    color: var(--_accent);
    display: flex;
    font-size: var(--_m);
    font-weight: var(--_bold);
    inline-size: 2.6667em;
    justify-content: center;
    position: relative;
  }

  .name {
    font-size: var(--_m);
    font-weight: var(--_bold);
  }

  .number,
  .note {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .actions .button {
    flex: 1 1 auto;
    inline-size: auto;
    min-block-size: var(--_target);
    padding-inline: 12px;
  }

  .actions .button:only-child {
    flex: 0 1 auto;
    margin-inline-start: auto;
    min-inline-size: 96px;
  }

  .transfer {
    border-block-start: 1px solid var(--_line);
    display: grid;
    gap: 8px;
    padding-block-start: 12px;
  }

  .quiet-end {
    color: var(--_bad);
  }

  .go {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  .trouble {
    color: var(--_warn);
    display: flex;
    font-size: var(--_s);
    font-weight: var(--_bold);
    gap: 8px;
    margin: 0;
  }

  .refusal {
    grid-column: 1 / -1;
  }

  .empty {
    color: var(--_quiet);
    font-size: var(--_m);
    margin: 0;
    padding: 12px;
    text-align: center;
  }

  @container (inline-size < 21.25em) {
    .actions svg {
      display: none;
    }

    telnyx-call-status {
      flex-basis: 100%;
    }
  }

  @container (inline-size >= 40em) {
    .row {
      align-items: center;
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .row > .actions {
      grid-area: 1 / 2;
      inline-size: 360px;
    }

    .row > :is(.trouble, .transfer) {
      grid-column: 1 / -1;
    }

    .transfer {
      grid-template-columns: minmax(0, 1fr) 360px;
    }

    .transfer > .button {
      grid-column: 1 / -1;
    }
  }
`;
