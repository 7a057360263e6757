import { css } from 'lit';

/** A list of choices with their times at the end of the line; compact, one field. */
export const styles = css`
  :host {
    --_natural-size: 400px;
    max-inline-size: 400px;
  }

  .base {
    display: grid;
    font-size: var(--_m);
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }

  fieldset {
    border: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  .top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-content: space-between;
    min-block-size: var(--_target);
  }

  .title {
    font-weight: var(--_bold);
  }

  .choice {
    align-items: center;
    border-radius: var(--_radius);
    cursor: pointer;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    min-block-size: var(--_target);
    padding-inline: 12px;
  }

  .choice:has(:checked) {
    background: var(--_fill);
    font-weight: var(--_bold);
  }

  :disabled .choice {
    cursor: default;
  }

  :disabled .choice:not(:has(:checked)) .name {
    color: var(--_quiet);
  }

  .name {
    flex: 1 1 6em;
    min-inline-size: 0;
  }

  .time {
    color: var(--_quiet);
    font-weight: 400;
    white-space: nowrap;
  }

  .best {
    align-items: center;
    color: var(--_good);
    display: inline-flex;
    font-size: var(--_s);
    font-weight: var(--_bold);
    gap: 4px;
  }

  .best svg {
    block-size: 1.25em;
    inline-size: 1.25em;
  }

  input {
    accent-color: var(--_accent);
    block-size: 20px;
    flex: none;
    inline-size: 20px;
    margin: 0;
  }

  .field {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .field select {
    flex: 1 1 10em;
    min-inline-size: 0;
  }

  .warn {
    font-size: var(--_m);
  }

  .reconnect {
    --_background: var(--_accent);
    color: var(--_surface);
    min-block-size: var(--_target);
  }
`;
