/** Fields that are typed into or chosen from, outside of the phone itself. */
import { css } from 'lit';

export const fields = css`
  .input {
    appearance: none;
    background: var(--_surface);
    border: 1px solid color-mix(in oklab, var(--_text) 48%, var(--_surface));
    border-radius: var(--_radius);
    color: inherit;
    font: inherit;
    font-size: max(16px, var(--_m)); /* or iOS would zoom into the page */
    inline-size: 100%;
    margin: 0;
    min-block-size: var(--_target);
    min-inline-size: 0;
    padding-inline: 12px;
    text-overflow: ellipsis;
  }

  .input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }

  select.input {
    appearance: auto;
  }

  .input:disabled {
    color: var(--_quiet);
    opacity: 1;
  }
`;
