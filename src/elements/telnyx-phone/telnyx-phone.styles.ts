import { css } from 'lit';

/** The card, its status line and its screens. Height and big action stay where they are from screen to screen. */
export const styles = css`
  :host {
    max-inline-size: var(--telnyx-phone-max-width, 880px);
  }

  :host(:state(alone)) {
    --telnyx-color-scheme: light dark;
  }

  :host([theme='light']) {
    --telnyx-color-scheme: light;
  }

  :host([theme='dark']) {
    --telnyx-color-scheme: dark;
  }

  :host([density='compact']) {
    --telnyx-action-size: 40px;
    --telnyx-gap: 8px;
    --telnyx-key-size: 40px;
    --telnyx-target-size: 32px;
    --_avatar: 2.5714em;
    --_height: 472px;
    --_padding: 12px;
  }

  .base {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    box-shadow: var(--telnyx-phone-shadow, none);
    display: grid;
    margin-inline: auto;
    max-inline-size: 400px;
    overflow: clip;
  }

  .main {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    min-block-size: var(--_height, 592px);
    min-inline-size: 0;
    padding: var(--_padding, 20px);
    padding-block-start: 8px;
  }

  .bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    font-size: var(--_m);
    font-weight: var(--_bold);
    gap: 0 8px;
    justify-content: space-between;
    min-block-size: var(--_target);
  }

  .bar telnyx-call-status {
    --_m: var(--_l); /* how long is half of what a call is about */
  }

  .status {
    align-items: center;
    color: var(--_tone, var(--_quiet));
    display: flex;
    gap: 8px;
  }

  .failed {
    --_tone: var(--_bad);
  }

  .screen {
    grid-row: 3;
    animation: appear var(--_slow);
    display: grid;
    gap: 16px;
    grid-template-rows: minmax(0, 1fr) auto;
    justify-items: center;
    min-inline-size: 0;
    outline: none;
  }

  .screen > * {
    inline-size: 100%;
    max-inline-size: none;
  }

  .idle,
  .incoming {
    grid-template-rows: auto minmax(0, 1fr);
  }

  .idle {
    gap: 0;
  }

  .idle > .banner {
    margin-block-end: 16px;
  }

  .idle > .panel {
    grid-area: 2 / 1;
  }

  .incoming > telnyx-incoming-call {
    grid-row: 1 / -1;
  }

  .screen > .banner + * {
    grid-row: 2;
  }

  .incoming > telnyx-incoming-call {
    --_lift: calc(var(--_big) + 32px); /* the row of toggles that comes with the call */
  }

  telnyx-dialpad::part(hint) {
    block-size: 1px;
    clip-path: inset(50%);
    inline-size: 1px;
    min-block-size: 0;
    overflow: hidden;
    position: absolute;
  }

  .panel:first-child > telnyx-dialpad::part(note) {
    align-self: end;
    grid-area: 1 / 1; /* below the number, which stays where it is, as long as no banner takes the room */
    margin-block-start: calc(48px + 2.8 * var(--_s)); /* the number, and as much above it as two lines below take */
  }

  .hero {
    align-content: center;
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
  }

  .hero > * {
    max-inline-size: 100%;
  }

  .hero > telnyx-incoming-call {
    inline-size: 100%;
  }

  .ended .name,
  .crowded .name,
  .typing .name {
    font-size: var(--_l);
  }

  .crowded .avatar,
  .typing .avatar {
    display: none;
  }

  .typing :is(.hero .quiet, .others) {
    display: none;
  }

  .typing {
    gap: 0;
  }

  .second telnyx-call-controls::part(keypad) {
    display: none; /* who calls takes its room, so that End stays where it is */
  }

  .opened:not(.second) > .hero,
  .opened:not(.second) telnyx-call-controls::part(toggles),
  .second > telnyx-call-actions {
    display: none;
  }

  .screen > telnyx-call-actions {
    contain: size; /* what is too high scrolls */
    grid-row: 1;
  }

  .others {
    display: grid;
    gap: 8px;
    inline-size: 100%;
    max-block-size: 11em;
    overflow-y: auto;
  }

  .second .hero {
    gap: 8px;
  }

  .second .others {
    display: none;
  }

  .crowded .hero {
    align-content: space-evenly;
  }

  .problem .sign {
    align-items: center;
    background: color-mix(in oklab, var(--_bad) 12%, var(--_surface));
    block-size: 5em;
    border-radius: 999px;
    color: var(--_bad);
    display: flex;
    inline-size: 5em;
    justify-content: center;
  }

  .words {
    display: grid;
    gap: 4px;
    text-align: center;
  }

  p,
  h2 {
    font-size: var(--_m);
    margin: 0;
    text-wrap: balance;
  }

  .words .what {
    font-size: var(--_l);
    font-weight: var(--_bold);
    line-height: 1.25;
  }

  .words .next {
    color: var(--_quiet);
  }

  .actions {
    display: grid;
    white-space: nowrap;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
  }

  .action.again {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  .action.done {
    --_background: var(--_fill);
    color: inherit;
  }

  .side {
    display: none;
  }

  @container (inline-size < 21.25em) {
    .bar telnyx-call-status {
      --_m: 1em;
    }

    .strip .button svg,
    .actions svg,
    .noticed .avatar {
      display: none;
    }
  }

  @container (inline-size < 15em) {
    .screen > telnyx-call-actions {
      contain: none; /* large text may take what it needs */
    }
  }

  @container (inline-size >= 40em) {
    .base {
      grid-template-columns: minmax(320px, 380px) minmax(0, 1fr);
      max-inline-size: none;
    }

    .side {
      border-inline-start: 1px solid var(--_line);
      contain: size;
      display: grid;
      grid-template-rows: auto minmax(0, 1fr);
      overflow: auto;
      padding: 8px var(--_padding, 20px) var(--_padding, 20px);
    }
  }

  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
