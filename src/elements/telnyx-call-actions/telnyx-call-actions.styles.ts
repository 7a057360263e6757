import { css } from 'lit';

/** A title, and below it a list of entries or what one of them opened; what is too high scrolls. */
export const styles = css`
  :host {
    max-inline-size: 400px;
  }

  :host(:state(empty)) {
    display: none;
  }

  .base {
    block-size: 100%;
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr);
  }

  .header {
    align-items: center;
    display: flex;
    gap: 4px;
    min-block-size: var(--_target);
  }

  .header h2 {
    flex: 1;
    font-size: var(--_m);
    font-weight: var(--_bold);
    margin: 0;
  }

  .header .back {
    order: -1;
  }

  .back svg {
    rotate: 90deg;
  }

  .back:dir(rtl) svg {
    rotate: -90deg;
  }

  .panel {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    overflow: auto;
    padding: 3px; /* room for the outline of the focus */
  }

  .panel > * {
    inline-size: 100%;
  }

  h3 {
    color: var(--_quiet);
    font-size: var(--_s);
    font-weight: var(--_bold);
    margin-block: 12px 0;
  }

  .keys {
    display: grid;
    font-size: var(--_m);
    gap: 4px 16px;
    grid-template-columns: repeat(auto-fill, minmax(min(7em, 100%), 1fr));
    margin: 0;
  }

  .keys div {
    align-items: center;
    display: flex;
    gap: 8px;
    justify-content: space-between;
  }

  .keys dd {
    margin: 0;
  }

  kbd {
    background: var(--_soft);
    border: 1px solid var(--_line);
    border-radius: 6px;
    font: inherit;
    padding-inline: 0.5em;
  }

  .menu {
    align-content: start;
    display: grid;
    gap: 4px;
    grid-template-columns: minmax(0, 1fr);
  }

  .entry {
    border-radius: var(--_radius);
    gap: 12px;
    justify-content: start;
    padding: 4px 12px;
    text-align: start;
  }

  .entry svg {
    color: var(--_quiet);
  }

  .entry span {
    min-inline-size: 0;
  }

  telnyx-dialpad {
    --telnyx-action-size: 48px;
    --telnyx-gap: 8px;
    --telnyx-key-size: 44px;
    align-self: end;
  }

  .silent::part(call-button) {
    display: none; /* Transfer stands in its place */
  }

  .actions {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(5.5em, 100%), 1fr));
  }

  .actions .button {
    padding-inline: 4px;
    min-block-size: 48px;
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

  @container (inline-size < 15em) {
    .entry {
      padding-inline: 8px;
    }

    .entry svg {
      display: none;
    }
  }

  @media (hover: hover) {
    .entry:hover:not([aria-disabled='true']) {
      background: var(--_fill-hover);
    }
  }
`;
