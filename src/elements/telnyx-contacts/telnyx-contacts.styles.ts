import { css } from 'lit';

/** A search field, a scrolling list, and the way to import below it. */
export const styles = css`
  .base {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }

  .list {
    list-style: none;
    margin: 0;
    max-block-size: var(--telnyx-contacts-max-height, 30em);
    overflow-y: auto;
    padding: 0;
  }

  .row {
    contain-intrinsic-block-size: auto 6em;
    content-visibility: auto;
    display: flex;
    gap: 12px;
    padding-block: 12px;
  }

  .row + .row {
    border-block-start: 1px solid var(--_line);
  }

  .face {
    align-items: center;
    background: color-mix(in oklab, var(--_accent) 14%, var(--_surface));
    block-size: 2.6667em;
    border-radius: 999px;
    color: var(--_accent);
    display: flex;
    flex: none;
    font-size: var(--_m);
    font-weight: var(--_bold);
    inline-size: 2.6667em;
    justify-content: center;
    position: relative;
  }

  .who {
    display: grid;
    flex: 1;
    gap: 4px;
    min-inline-size: 0;
  }

  .name {
    font-size: var(--_m);
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }

  .star svg {
    block-size: 0.9em;
    color: var(--_accent);
    display: inline-block;
    fill: currentColor;
    inline-size: 0.9em;
    margin-inline-start: 6px;
    vertical-align: -0.05em;
  }

  .note,
  .kind,
  .state {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .number {
    justify-content: start;
    max-inline-size: 100%;
    text-align: start;
  }

  .text {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .state {
    font-size: var(--_m);
    margin: 0;
    padding-block: 12px;
    text-align: center;
    overflow-wrap: anywhere;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: space-between;
  }

  @container (inline-size < 15em) {
    .face {
      display: none;
    }
  }
`;
