/** A width of its own for an element with the size of a card. */
import { css } from 'lit';

/**
 * Its width does not depend on its content: where the page around it gives none (a fixed corner, a dialog, a table cell),
 * it is as wide as `--_natural-size`, and stays so as its content changes. A grid or a row may still make it narrower.
 */
export const container = css`
  :host {
    container-type: inline-size;
    contain-intrinsic-inline-size: min(var(--_natural-size, 400px), 100vw - 40px);
    min-inline-size: min(280px, 100%);
  }
`;
