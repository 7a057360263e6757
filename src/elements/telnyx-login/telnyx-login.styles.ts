import { css } from 'lit';

/** A form of two fields and the big button. */
export const styles = css`
  :host {
    --_natural-size: 360px;
    max-inline-size: 360px;
  }

  .base {
    display: grid;
    font-size: var(--_m);
    gap: 16px;
    margin: 0;
  }

  .field {
    display: grid;
    font-weight: var(--_bold);
    gap: 4px;
  }

  .field .input {
    font-weight: 400;
  }

  .input[aria-invalid='true'] {
    border-color: var(--_bad);
  }

  .secret {
    -webkit-text-security: disc;
  }

  .missing {
    color: var(--_bad);
    font-size: var(--_s);
    font-weight: 400;
  }

  .error {
    align-items: start;
    background: color-mix(in oklab, var(--_bad) 10%, var(--_surface));
    border: 1px solid transparent;
    border-radius: var(--_radius);
    color: var(--_bad);
    display: flex;
    gap: 8px;
    margin: 0;
    padding: 12px;
  }

  .what {
    font-weight: var(--_bold);
  }

  .go {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  .way {
    color: var(--_quiet);
    justify-self: center;
    padding-inline: 16px;
  }

  .in {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    justify-content: space-between;
  }

  .who {
    align-items: center;
    display: flex;
    font-weight: var(--_bold);
    gap: 8px;
    min-inline-size: 0;
  }

  .who svg {
    color: var(--_good);
  }
`;
