import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { Localize } from '../../i18n/index.js';
import { more } from '../../i18n/translations/en-more.js';
import { chevronIcon } from '../../icons/index.js';

/** The element that opens and closes. */
type PanelHost = LitElement & { open: boolean };

/** Where the phone takes the whole screen. */
const smallScreen = '(max-width: 480px), (max-height: 560px)';

/**
 * Shows the panel while its host is open: over the page, which can be used beside it; on a small screen in place of the page. Focus
 * goes back to the button if it was in the panel. Escape closes it where the phone has nothing to close.
 */
export class LauncherPanel implements ReactiveController {
  readonly #host: PanelHost;
  readonly #words: Localize;
  #shown: 'beside' | 'alone' | null = null;
  #screen: MediaQueryList | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
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
    const wanted = !this.#host.open || !this.#host.isConnected ? null : this.#screen?.matches ? 'alone' : 'beside';
    if (wanted === this.#shown) return;
    const hadFocus = this.#hasFocus;
    const wasShown = this.#shown;
    this.#hide();
    if (wanted) this.#show(wanted);
    if (!hadFocus) return;
    if (wanted) void this.focus();
    else if (wasShown) this.#host.shadowRoot?.querySelector<HTMLElement>('.opener')?.focus();
  }

  /** Focuses the phone; with a finger the panel alone, or the keyboard of the screen would cover the keypad. */
  async focus(): Promise<void> {
    const { shadowRoot } = this.#host;
    const own = shadowRoot?.querySelector<LitElement>('telnyx-phone');
    const phone = this.#host.querySelector<LitElement>(':scope > telnyx-phone') ?? own;
    await phone?.updateComplete;
    if (matchMedia('(pointer: coarse)').matches) this.#dialog?.focus();
    else phone?.focus();
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
    else dialog.showPopover();
    this.#shown = how;
  }

  #hide(): void {
    const [dialog, shown] = [this.#dialog, this.#shown];
    this.#shown = null;
    if (shown === 'alone' && dialog?.open) dialog.close();
    else if (shown && dialog?.matches(':popover-open')) dialog.hidePopover();
  }
}
