import { css } from 'lit';

/** A switch that looks pressed while it is on. */
export const styles = css`
  :host {
    inline-size: fit-content;
    max-inline-size: 100%;
  }

  .button[aria-pressed='true'] {
    background: var(--_text);
    border-color: transparent;
    color: var(--_surface);
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
