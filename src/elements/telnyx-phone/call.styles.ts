import { css } from 'lit';

/** The screens of calls. */
export const callStyles = css`
  .bar telnyx-call-status {
    --_m: var(--_l); /* how long is half of what a call is about */
  }

  .incoming > telnyx-incoming-call {
    --_lift: calc(
      var(--_big) + 8px - var(--_target)
    ); /* with the options as high as the toggles that come with the call */
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

  .actions {
    display: grid;
    white-space: nowrap;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
  }

  .action.done {
    --_background: var(--_soft);
    color: inherit;
  }

  ::slotted([slot='summary']) {
    inline-size: 100%;
  }

  .banner.question {
    color: inherit;
  }

  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }

  .strip .who {
    font-weight: var(--_bold);
  }

  @container (inline-size < 21.25em) {
    .bar telnyx-call-status {
      --_m: 1em;
    }

    .banner > span {
      flex: 0 1 auto; /* it stands above its buttons */
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
`;
