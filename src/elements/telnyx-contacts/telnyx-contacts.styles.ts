import { css } from 'lit';

/** A search field, a scrolling list, and the way to import below it. */
export const styles = css`
  .base {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
  }

  .find {
    align-items: center;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }

  .find > * {
    grid-area: 1 / 1;
  }

  .find > svg {
    color: var(--_quiet);
    margin-inline-start: 12px;
    pointer-events: none;
    z-index: 1;
  }

  .search {
    background: var(--_soft);
    border-color: transparent;
    border-radius: 999px;
    padding-inline-start: calc(24px + 1.34em);
  }

  .list {
    list-style: none;
    margin: 0;
    max-block-size: var(--telnyx-contacts-max-height, 30em);
    overflow-y: auto;
    padding: 0;
  }

  .row {
    contain-intrinsic-block-size: auto 5em;
    content-visibility: auto;
    display: flex;
    gap: 12px;
    padding-block: 8px;
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
    margin-block-start: 4px;
    position: relative;
  }

  .who {
    display: grid;
    flex: 1;
    min-inline-size: 0;
  }

  .name {
    font-size: var(--_m);
    font-weight: var(--_bold);
    overflow-wrap: anywhere;
  }

  .head {
    align-items: start;
    display: flex;
    gap: 4px;
    justify-content: space-between;
  }

  .star {
    flex: none;
    margin-block: calc((1.4 * var(--_m) - var(--_target)) / 2); /* no line is higher for it */
    min-block-size: var(--_target);
  }

  .star[aria-pressed='true'] {
    color: var(--_accent);
  }

  .star[aria-pressed='true'] svg {
    fill: currentColor;
  }

  .note,
  .kind,
  .state {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .number {
    border-radius: var(--_radius);
    flex-direction: row-reverse;
    inline-size: 100%;
    justify-content: space-between;
    margin-inline-start: -1px; /* its line is not seen: the number begins below the name */
    padding-inline-end: 12px;
    text-align: start;
  }

  .number svg {
    color: var(--_accent);
  }

  .text {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  @media (hover: hover) {
    .number:hover:not([aria-disabled='true']) {
      background: var(--_soft);
    }
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
    .face,
    .find > svg {
      display: none;
    }

    .search {
      padding-inline-start: 12px;
    }
  }
`;
