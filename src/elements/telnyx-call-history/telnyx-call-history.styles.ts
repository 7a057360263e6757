import { css } from 'lit';

/** A search field, the filter, and days of calls. */
export const styles = css`
  :host {
    --_natural-size: 360px;
  }

  .base {
    block-size: 100%;
    display: grid;
    font-size: var(--_m);
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr);
    outline: none;
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

  .find .input {
    background: var(--_soft);
    border-color: transparent;
    border-radius: 999px;
    padding-inline-start: calc(24px + 1.34em);
  }

  time {
    font-variant-numeric: tabular-nums;
  }

  .tools {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    justify-content: space-between;
    min-block-size: var(--_target);
  }

  .filters,
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .filter,
  .clear {
    color: var(--_quiet);
    padding-inline: 12px;
  }

  .filter[aria-pressed='true'] {
    color: var(--_accent);
    font-weight: var(--_bold);
  }

  .filter[aria-pressed='true']::after {
    border-block-end: 2px solid currentColor;
    content: '';
    inset-block-end: 8px;
    inset-inline: 12px;
    position: absolute;
  }

  .filter {
    position: relative;
  }

  .question {
    font-weight: var(--_bold);
  }

  .delete {
    color: var(--_bad);
  }

  .list {
    grid-row: 3;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }

  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .day {
    color: var(--_quiet);
    font-size: var(--_s);
    font-weight: var(--_bold);
    margin: 0;
    padding-block: 8px 4px;
  }

  .row {
    align-items: center;
    contain-intrinsic-block-size: auto 60px;
    content-visibility: auto;
    display: flex;
    gap: 12px;
    min-block-size: 60px;
    padding: 8px 2px;
  }

  .row + .row {
    border-block-start: 1px solid var(--_line);
  }

  .row > svg {
    color: var(--_quiet);
  }

  .row .icon {
    color: var(--_accent);
  }

  .missed :is(.who, .outcome),
  .missed > svg {
    color: var(--_bad);
  }

  .what {
    flex: 1;
    min-inline-size: 0;
  }

  .who {
    font-weight: var(--_bold);
  }

  .what > .numeric {
    inline-size: fit-content; /* begins where the name does, from right to left, too */
  }

  .quiet {
    color: var(--_quiet);
    font-size: var(--_s);
  }

  .none {
    align-content: center;
    block-size: 100%;
    color: var(--_quiet);
    display: grid;
    gap: 4px;
    justify-items: center;
    margin: 0;
    padding: 24px 12px;
    text-align: center;
    text-wrap: balance;
  }

  .none p {
    margin: 0;
  }

  .none .what {
    color: var(--_text);
    flex: none;
    font-weight: var(--_bold);
  }

  .more {
    margin-block: 12px;
    inline-size: 100%;
  }

  @container (inline-size < 15em) {
    .row > svg,
    .find > svg {
      display: none;
    }

    .find .input {
      padding-inline-start: 12px;
    }
  }

  @media (hover: hover) {
    :is(.filter, .clear):hover {
      color: var(--_text);
    }
  }
`;
