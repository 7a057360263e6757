import { css } from 'lit';

/** A whole screen while there is no other call; a card once there is another call. */
export const styles = css`
  :host(:state(empty)) {
    display: none;
  }

  .base {
    block-size: 100%;
    display: grid;
    gap: 24px;
    grid-template-rows: 1fr auto auto;
  }

  .caller {
    align-content: center;
    display: grid;
    gap: 4px;
    justify-items: center;
    padding-block-end: var(--_lift, 0px);
    text-align: center;
  }

  .avatar {
    position: relative;
  }

  .avatar::before,
  .avatar::after {
    animation: ring 2s ease-out infinite;
    border: 2px solid var(--_accent);
    border-radius: inherit;
    content: '';
    inset: -1px;
    opacity: 0;
    position: absolute;
  }

  .avatar::after {
    animation-delay: 0.4s;
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: center;
  }

  .options .soft {
    padding-inline: 12px;
  }

  .options .plain {
    color: var(--_quiet);
    padding-inline: 12px;
  }

  .options .plain[aria-disabled='true'] {
    opacity: 1;
  }

  :host(:state(silenced)) .avatar::before,
  :host(:state(silenced)) .avatar::after {
    animation: none;
  }

  .actions {
    display: grid;
    gap: var(--_gap);
    grid-template-columns: repeat(auto-fit, minmax(min(7em, 100%), 1fr));
  }

  .second {
    background: var(--_fill);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    gap: 8px;
    grid-template-rows: auto;
    padding: 0 12px 12px;
  }

  .second .options {
    align-items: center;
    gap: 4px;
    justify-content: space-between;
    margin-block-end: -8px; /* the buttons are smaller to the eye */
  }

  .second .options .quiet {
    flex: 1 1 6em;
    text-align: center;
  }

  .second .options .soft {
    flex: 1 1 auto;
    padding-inline: 8px;
  }

  .second .icon[aria-disabled='true'] {
    opacity: 0.45;
  }

  .second .avatar {
    display: none;
  }

  .second .name {
    font-size: var(--_l);
  }

  .second .identity {
    gap: 0;
  }

  .second .actions {
    gap: 8px;
  }

  .second .action {
    min-block-size: var(--_target);
    padding-inline: 8px;
  }

  .second .call {
    grid-column: 1 / -1;
  }

  .other {
    --_background: var(--_surface);
    color: inherit;
  }

  @media (hover: hover) {
    .plain:hover:not([aria-disabled='true']) {
      background: var(--_soft);
    }
  }

  @keyframes ring {
    from {
      opacity: 0.6;
    }
    70%,
    to {
      opacity: 0;
      transform: scale(1.28);
    }
  }
`;
