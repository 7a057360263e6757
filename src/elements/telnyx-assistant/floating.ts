/** The button in a corner of the page, and the panel that it opens: of an assistant that floats, loaded for that. */
import { css, html, type LitElement, type TemplateResult } from 'lit';
import { LauncherPanel } from '../telnyx-launcher/launcher-panel.js';
import { assistantIcon } from '../../icons/more.js';

/** What the button says. */
export interface FloatingButton {
  readonly label: string;
  /** In a conversation: its status, and how long it has lasted. */
  readonly status: string;
}

/** Panel and button of one element. */
export class Floating {
  readonly #panel: LauncherPanel;

  constructor(host: LitElement & { open?: boolean }, isOpen: () => boolean) {
    this.#panel = new LauncherPanel(host, {
      isOpen,
      focusContent: () =>
        ['textarea', '.action:not([aria-disabled=true])', '.button:not([aria-disabled=true])']
          .map(each => host.shadowRoot?.querySelector<HTMLElement>(`dialog ${each}`))
          .find(Boolean)
          ?.focus(),
    });
  }

  focus(): Promise<void> {
    return this.#panel.focus();
  }

  render({ label, status }: FloatingButton, content: TemplateResult, onOpen: () => void): TemplateResult {
    const isOpen = this.#panel.isWanted;
    return html`<button
        class="button opener ${isOpen ? 'away' : ''}"
        part="launcher-button"
        type="button"
        aria-haspopup="dialog"
        aria-expanded=${isOpen}
        aria-label=${status ? `${label}, ${status}` : label}
        @click=${onOpen}
      >
        ${assistantIcon(24)}${status ? html`<bdi>${status}</bdi>` : ''}
      </button>
      <dialog
        part="panel"
        role="dialog"
        popover="manual"
        tabindex="-1"
        aria-label=${label}
        @keydown=${this.#panel.handleKeyDown}
        @close=${this.#panel.handleClose}
      >
        ${content}
      </dialog>`;
  }
}

export const floatingStyles = css`
  :host(:state(floating)) {
    --_inline: var(--telnyx-launcher-offset-inline, 16px);
    --_block: var(--telnyx-launcher-offset-block, 16px);
    --_size: max(44px, var(--telnyx-launcher-size, 56px));
    container-type: normal;
    inset-block-end: calc(env(safe-area-inset-bottom, 0px) + var(--_block));
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + var(--_inline));
    max-inline-size: calc(100% - 2 * var(--_inline));
    min-inline-size: 0;
    pointer-events: none;
    position: fixed;
    z-index: var(--telnyx-launcher-z-index, 1000);
  }

  :host(:state(floating)[corner^='top']) {
    inset-block: calc(env(safe-area-inset-top, 0px) + var(--_block)) auto;
  }

  :host(:state(floating)[corner$='start']) {
    inset-inline: calc(env(safe-area-inset-left, 0px) + var(--_inline)) auto;
  }

  .opener {
    background: var(--_accent);
    border-radius: calc(var(--_size) / 2);
    box-shadow:
      0 1px 3px rgb(0 0 0 / 20%),
      0 6px 24px rgb(0 0 0 / 22%);
    color: var(--_surface);
    font-weight: var(--_bold);
    min-block-size: var(--_size);
    min-inline-size: var(--_size);
    padding-inline: 12px;
    pointer-events: auto;
  }

  .opener.away {
    visibility: hidden;
  }

  dialog {
    background: var(--_surface);
    border: 1px solid var(--_line);
    border-radius: var(--_radius-card);
    box-shadow: var(--telnyx-phone-shadow, 0 2px 6px rgb(0 0 0 / 16%), 0 16px 48px rgb(0 0 0 / 28%));
    color: inherit;
    container-type: inline-size;
    inline-size: min(var(--telnyx-launcher-width, 400px), 100vw - 2 * var(--_inline));
    inset: auto;
    inset-block-end: calc(env(safe-area-inset-bottom, 0px) + var(--_block));
    inset-inline-end: calc(env(safe-area-inset-right, 0px) + var(--_inline));
    margin: 0;
    max-block-size: calc(100dvh - 2 * var(--_block));
    outline: none;
    overflow: clip;
    padding: 0;
    pointer-events: auto;
    position: fixed;
  }

  :host([corner^='top']) dialog {
    inset-block: calc(env(safe-area-inset-top, 0px) + var(--_block)) auto;
  }

  :host([corner$='start']) dialog {
    inset-inline: calc(env(safe-area-inset-left, 0px) + var(--_inline)) auto;
  }

  dialog .base {
    block-size: min(var(--telnyx-assistant-height, max(560px, 28em)), 100dvh - 2 * var(--_block));
    border: 0;
    border-radius: 0;
  }

  /* on a small screen it takes all of it */
  dialog:modal,
  :host([corner]) dialog:modal {
    block-size: 100dvh;
    border: 0;
    border-radius: 0;
    inline-size: 100vw;
    inset: 0;
    max-block-size: none;
    max-inline-size: none;
    padding: env(safe-area-inset-top) env(safe-area-inset-right) env(safe-area-inset-bottom) env(safe-area-inset-left);
  }

  dialog:modal .base {
    block-size: calc(100dvh - env(safe-area-inset-top, 0px) - env(safe-area-inset-bottom, 0px));
  }

  @media (forced-colors: active) {
    dialog {
      border-color: ButtonText;
    }
  }
`;
