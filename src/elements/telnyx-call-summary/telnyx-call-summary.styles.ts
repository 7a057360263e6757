import { css } from 'lit';

/** Who it was, what is asked, which scrolls where there is no room, and the buttons, which stay. */
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
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  h2,
  p {
    font-size: var(--_m);
    margin: 0;
  }

  h2 {
    font-size: var(--_l);
    font-weight: var(--_bold);
    line-height: 1.25;
  }

  .header,
  .actions {
    padding-inline: 3px;
  }

  .header p {
    align-items: start;
    color: var(--_quiet);
    display: flex;
    gap: 8px;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    min-inline-size: 0;
  }

  .facts > :not(:last-child)::after {
    content: '·';
    margin-inline-start: 0.5em;
  }

  .fields {
    align-content: start;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto minmax(min-content, 1fr) auto;
    overflow: auto;
    padding: 3px; /* room for the outline of the focus */
  }

  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }

  legend,
  .note > span {
    color: var(--_quiet);
    font-size: var(--_s);
    font-weight: var(--_bold);
    margin-block-end: 4px;
    padding: 0;
  }

  .choices {
    display: grid;
    gap: 8px;
    grid-template-columns: repeat(auto-fit, minmax(min(5.5em, 100%), 1fr));
  }

  .choice,
  .star {
    position: relative;
  }

  .choice {
    font-weight: normal;
    padding: 4px 8px;
  }

  .choice > span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  input[type='radio'] {
    block-size: 100%;
    cursor: pointer;
    inline-size: 100%;
    inset: 0;
    margin: 0;
    opacity: 0;
    position: absolute;
  }

  :is(.choice, .star):has(:focus-visible) {
    outline: 2px solid var(--telnyx-color-focus, var(--_accent));
    outline-offset: 1px;
  }

  .choice:has(:checked) {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_surface);
    font-weight: var(--_bold);
  }

  .stars {
    display: flex;
    flex-wrap: wrap;
  }

  .lit {
    color: var(--_accent);
  }

  .lit svg {
    fill: currentColor;
  }

  .note {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
  }

  textarea.input {
    line-height: 1.4;
    min-block-size: 5.5em;
    padding-block: 8px;
    resize: none;
  }

  .actions {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(5.5em, 100%), 1fr));
  }

  .action {
    padding-inline: 4px;
  }

  .skip {
    --_background: var(--_soft);
    color: inherit;
  }

  .save {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }

    .lit {
      color: Highlight;
    }
  }
`;
