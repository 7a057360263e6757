import { css } from 'lit';

/** The card, its status line and its screens; those of calls are in `call.styles`. Height and big action stay where they are from screen to screen. */
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
    margin-block: 12px 4px;
  }

  .idle > .panel {
    grid-area: 2 / 1;
  }

  .incoming > telnyx-incoming-call {
    grid-row: 1 / -1;
  }

  .banner.tall ~ .keypad {
    contain: size; /* the notice takes its room, and the phone does not grow: the keys scroll, Call stays in its place */
    grid-template-rows: minmax(0, 1fr);
    min-block-size: calc(48px + 2.2 * var(--_key) + var(--_big) + 2 * var(--_gap));
  }

  .banner.tall ~ .keypad > telnyx-dialpad::part(base) {
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  .banner.tall ~ .keypad > telnyx-dialpad::part(keys) {
    margin-inline: -4px;
    overflow-y: auto;
    padding: 4px; /* for the ring of the focus */
  }

  .screen > .banner + * {
    grid-row: 2;
  }

  telnyx-dialpad {
    --_emergency: absolute;
  }

  telnyx-dialpad::part(emergency) {
    align-self: center;
    block-size: 0; /* no key moves: who calls for help presses Call next */
    grid-area: 1 / 1;
    min-block-size: 0;
    position: relative;
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

  .action.again {
    --_background: var(--_accent);
    color: var(--_surface);
  }

  .side {
    display: none;
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
