import { css } from 'lit';

/** A row per call: who and how it stands in the first line, what can be done in the second. */
export const styles = css`
  :host {
    container-type: inline-size;
  }

  .base {
    display: grid;
    gap: 8px;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .row {
    align-items: center;
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    display: grid;
    gap: 4px 12px;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding: 12px;
  }

  .current {
    border-color: var(--_accent);
  }

  .row > :not(.face, .who, telnyx-call-status) {
    grid-column: 1 / -1;
    margin-block-start: 8px;
  }

  .face {
    align-items: center;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    block-size: 40px;
    border-radius: 999px;
    color: var(--_accent);
    display: flex;
    font-size: var(--_m);
    font-weight: var(--_bold);
    inline-size: 40px;
    justify-content: center;
  }

  .name {
    font-size: var(--_m);
    font-weight: var(--_bold);
  }

  .number {
    color: var(--_quiet);
    font-size: var(--_s);
    text-align: match-parent;
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

  .transfer {
    border-block-start: 1px solid var(--_line);
    display: grid;
    gap: 8px;
    padding-block-start: 12px;
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

  .empty {
    color: var(--_quiet);
    font-size: var(--_m);
    margin: 0;
    padding: 12px;
    text-align: center;
  }

  @container (inline-size < 340px) {
    .actions svg {
      display: none;
    }

    .row {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .row > telnyx-call-status {
      grid-column: 1 / -1;
      grid-row: 1;
    }
  }

  @container (inline-size >= 640px) {
    .row {
      grid-template-columns: auto minmax(0, 1fr) auto auto;
    }

    .row > .actions {
      grid-area: 1 / 4;
      inline-size: 380px;
      margin: 0;
    }

    .row > .trouble {
      grid-row: 2;
    }
  }
`;
