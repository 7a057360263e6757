import { css } from 'lit';

/** As wide as what it says; what it says in a call takes the place of its own label, so that the page does not move. */
export const styles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
    vertical-align: middle;
  }

  .base {
    --_big: max(24px, var(--telnyx-action-size, 48px));
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  [part='button'] {
    flex: 0 1 auto;
    inline-size: auto;
    min-block-size: var(--_big);
    padding-inline: 20px;
  }

  .label {
    display: grid;
    min-inline-size: 0;
  }

  .label > span {
    grid-area: 1 / 1;
  }

  .behind {
    visibility: hidden; /* it keeps the width */
  }

  .mute {
    inline-size: var(--_big);
    min-block-size: var(--_big);
    padding: 0;
  }

  .mute[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_surface);
  }

  .error {
    color: var(--_bad);
    flex-basis: 100%;
    font-size: var(--_s);
    margin: 0;
    max-inline-size: 24em;
  }
`;
