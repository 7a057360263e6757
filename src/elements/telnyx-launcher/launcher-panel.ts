import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { Localize } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { chevronIcon } from '../../icons/index.js';

/** The element that opens and closes. */
type PanelHost = LitElement & { open?: boolean | undefined };

export interface PanelParts {
  /** Whether it is to be shown. One that nobody opened, as `open` is not true, does not take a small screen. */
  readonly isOpen: () => boolean;
  /** Focuses what is in it. */
  readonly focusContent: () => unknown;
}

/** Where the phone takes the whole screen. */
const smallScreen = '(max-width: 480px), (max-height: 560px)';

/**
 * Shows the panel while its host is open: over the page, which can be used beside it; on a small screen in place of the page. Focus
 * goes back to the button if it was in the panel. Escape closes it where the phone has nothing to close.
 */
export class LauncherPanel implements ReactiveController {
  readonly #host: PanelHost;
  readonly #parts: PanelParts;
  readonly #words: Localize;
  #shown: 'beside' | 'alone' | null = null;
  #screen: MediaQueryList | undefined;

  constructor(host: PanelHost, parts: PanelParts) {
    this.#host = host;
    this.#parts = parts;
    this.#words = new Localize(host, more);
    host.addController(this);
  }

  hostConnected(): void {
    this.#screen = matchMedia(smallScreen);
    this.#screen.addEventListener('change', this.#onScreen);
  }

  hostDisconnected(): void {
    this.#screen?.removeEventListener('change', this.#onScreen);
    this.#hide();
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    if (wanted === this.#shown) return;
    const hadFocus = this.#hasFocus;
    const wasShown = this.#shown;
    this.#hide();
    if (wanted) this.#show(wanted);
    if (!hadFocus) return;
    if (wanted) void this.focus();
    else if (wasShown) this.#host.shadowRoot?.querySelector<HTMLElement>('.opener')?.focus();
  }

  /** Whether it is shown as soon as its host has updated: then nobody needs a button. */
  get isWanted(): boolean {
    return this.#wanted !== null;
  }

  /** Focuses what is in it; with a finger the panel alone, or the keyboard of the screen would cover it. */
  async focus(): Promise<void> {
    if (matchMedia('(pointer: coarse)').matches) this.#dialog?.focus();
    else await this.#parts.focusContent();
  }

  readonly handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    this.#host.open = false;
  };

  /** The browser closed it, as its Back button does on a phone. */
  readonly handleClose = (): void => {
    if (this.#shown === 'alone' && !this.#dialog?.open) this.#host.open = false;
  };

  renderHeader(name: string, onClose: () => void): TemplateResult {
    return html`<div class="header" part="header">
      <span class="title" aria-hidden="true">${name}</span>
      <button class="close" part="close-button" type="button" aria-label=${this.#words.term('close')} @click=${onClose}>
        ${chevronIcon()}
      </button>
    </div>`;
  }

  readonly #onScreen = (): void => this.#host.requestUpdate();

  get #wanted(): 'beside' | 'alone' | null {
    if (!this.#parts.isOpen() || !this.#host.isConnected) return null;
    if (!this.#screen?.matches) return 'beside';
    return this.#host.open ? 'alone' : null;
  }

  /** In its shadow root, or in the phone that the page has put into it. */
  get #hasFocus(): boolean {
    const { shadowRoot, ownerDocument } = this.#host;
    return Boolean(shadowRoot?.activeElement) || this.#host.contains(ownerDocument.activeElement);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.shadowRoot?.querySelector('dialog') ?? null;
  }

  #show(how: 'beside' | 'alone'): void {
    const dialog = this.#dialog;
    if (!dialog) return;
    if (how === 'alone') dialog.showModal();
    else this.#showBeside(dialog);
    this.#shown = how;
  }

  /** Browsers focus what is in a dialog: where nobody has opened it, the focus stays where it was. */
  #showBeside(dialog: HTMLDialogElement): void {
    const { shadowRoot, ownerDocument, open } = this.#host;
    const before = ownerDocument.activeElement as HTMLElement | null;
    dialog.showPopover();
    if (open) return;
    (shadowRoot?.activeElement as HTMLElement | null)?.blur();
    before?.focus({ preventScroll: true });
  }

  #hide(): void {
    const [dialog, shown] = [this.#dialog, this.#shown];
    this.#shown = null;
    if (shown === 'alone' && dialog?.open) dialog.close();
    else if (shown && dialog?.matches(':popover-open')) dialog.hidePopover();
  }
}
