import { css } from 'lit';

/** A button, what is folded beside it, and below both what it unfolds. */
export const styles = css`
  :host(:state(empty)) {
    display: none;
  }

  .base {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    justify-content: center;
  }

  /* The browser wants plain colours, nothing above it, and its own width. */
  microphone {
    background-color: var(--_accent);
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    color: var(--_surface);
    font-size: min(max(14px, var(--_m)), 7cqi);
    min-block-size: var(--_target);
    padding: 0 12px;
  }

  details {
    color: var(--_text);
    font-size: var(--_m);
  }

  [open] {
    inline-size: 100%;
  }

  ol {
    display: grid;
    gap: 4px;
    margin: 8px 0 0;
    padding-inline-start: 1.6em;
    text-align: start;
  }

  p {
    margin: 0 0 8px;
  }

  code {
    overflow-wrap: anywhere;
    user-select: all;
  }

  .picture {
    block-size: auto;
    inline-size: min(100%, 240px);
    margin-inline: auto;
  }

  .picture:dir(rtl) {
    scale: -1 1;
  }

  .bar {
    fill: var(--_surface);
    stroke: var(--_line);
    stroke-width: 2;
  }

  .mark {
    fill: color-mix(in oklab, var(--_accent) 16%, var(--_surface));
    stroke: var(--_accent);
    stroke-width: 3;
  }

  .sign {
    fill: none;
    stroke: var(--_text);
    stroke-linecap: round;
    stroke-width: 2;
  }

  .text {
    fill: var(--_line);
  }

  @media (forced-colors: active) {
    .bar,
    .mark {
      fill: Canvas;
      stroke: CanvasText;
    }

    .sign {
      stroke: CanvasText;
    }

    .text {
      fill: GrayText;
    }
  }
`;
