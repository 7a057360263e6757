/** The call in a small window above all others: who, how long, mute, keypad, end. Loaded by phones with `pop-out`. */
import { css, html, nothing, render, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ClientState } from '../../client/index.js';
import { adoptStylesThere } from '../../context/other-document.js';
import type { PhoneController } from '../../context/phone-controller.js';
import type { TelnyxRequestEvent } from '../../events/index.js';
import { Localize } from '../../i18n/index.js';
import { inherited } from '../../i18n/inherited.js';
import { inCall } from '../../i18n/translations/en-call.js';
import { popOutIcon } from '../../icons/more.js';
import { tokens } from '../../styles/tokens.js';
import { nameOf, nameText } from '../identity.js';
import type { PhoneView } from './phone-view.js';

interface PictureInPicture {
  requestWindow(size: { width: number; height: number }): Promise<Window>;
}

const size = { width: 340, height: 330 };

/** What the user wants by the buttons in the window. */
const requests = ['answer', 'hold-and-answer', 'end-and-answer', 'hangup', 'silence', 'mute', 'hold', 'dtmf'];

/** What the page has made of the phone's looks. */
const looks = [
  ...['accent', 'surface', 'text', 'text-quiet', 'call', 'end', 'fill', 'border', 'on-solid', 'warning', 'focus'].map(
    name => `--telnyx-color-${name}`,
  ),
  '--telnyx-radius',
  '--telnyx-gap',
  '--telnyx-font-size',
];

const bar = css`
  :host {
    background: var(--_surface);
    min-block-size: 100vh;
  }

  .base {
    display: grid;
    gap: var(--_gap);
    grid-template-rows: auto 1fr;
    min-block-size: 100vh;
    padding: var(--_gap);
  }

  .base > :last-child {
    align-self: end;
  }

  .who {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    justify-content: space-between;
  }

  .name {
    font-size: var(--_l);
    font-weight: var(--_bold);
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;

export class PopOut implements ReactiveController {
  readonly #host: LitElement;
  readonly #words: Localize;
  readonly #phone: PhoneController<ClientState>;
  readonly #view: () => PhoneView;
  readonly #content = document.createElement('div');
  readonly #root = this.#content.attachShadow({ mode: 'open' });
  #window: Window | null = null;

  /** @param view What the phone shows. */
  constructor(host: LitElement, phone: PhoneController<ClientState>, view: () => PhoneView) {
    this.#host = host;
    this.#words = new Localize(host, inCall);
    this.#phone = phone;
    this.#view = view;
    for (const name of requests) this.#content.addEventListener(`telnyx-${name}-request`, this.#onRequest);
    this.#content.addEventListener('telnyx-pending-digits-request', this.#onRequest);
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('pagehide', this.#close);
  }

  /** A phone that is moved keeps the window. */
  hostDisconnected(): void {
    setTimeout(() => {
      if (this.#host.isConnected) return;
      window.removeEventListener('pagehide', this.#close);
      this.#close();
    });
  }

  hostUpdated(): void {
    if (!this.#window) return;
    if (this.#hasCall) this.#render(this.#window);
    else if (this.#phone.client) this.#close();
  }

  /** The button that opens the window and closes it; nothing without a call, and where there are no such windows. */
  renderButton(): TemplateResult | typeof nothing {
    if (this.#view().screen !== 'call' || !canOpen()) return nothing;
    return html`<button
      class="button icon"
      part="pop-out-button"
      type="button"
      aria-label=${this.#words.term('popOut')}
      aria-pressed=${this.#window ? 'true' : 'false'}
      title=${this.#words.term('popOut')}
      @click=${this.#onClick}
    >
      ${popOutIcon(20)}
    </button>`;
  }

  /** Opens the window. Browsers want a click for it, or that the page goes out of sight in a call. */
  readonly open = async (): Promise<void> => {
    if (this.#window || !this.#hasCall) return;
    const opened = await openWindow();
    if (!opened) return;
    if (this.#window || !this.#hasCall) return opened.close(); // asked twice, or over by now
    this.#window = opened;
    opened.addEventListener('pagehide', this.#onClosed);
    this.#move(opened);
    this.#render(opened);
    this.#host.requestUpdate();
  };

  get #hasCall(): boolean {
    return ['call', 'incoming'].includes(this.#view().screen);
  }

  readonly #onClick = (): void => {
    if (this.#window) this.#close();
    else void this.open();
  };

  readonly #close = (): void => {
    this.#window?.close();
    this.#onClosed();
  };

  readonly #onClosed = (): void => {
    this.#window?.removeEventListener('pagehide', this.#onClosed);
    this.#window = null;
    this.#content.remove();
    render(nothing, this.#root);
    this.#host.requestUpdate();
  };

  /** The page hears of it at the phone, as of its other requests: events do not leave their window. */
  readonly #onRequest = (event: Event): void => {
    const request = Object.setPrototypeOf(
      new Event(event.type, { bubbles: true, composed: true, cancelable: true }),
      Object.getPrototypeOf(event) as object,
    ) as TelnyxRequestEvent;
    for (const [name, value] of Object.entries(event)) if (name !== 'isTrusted') Reflect.set(request, name, value);
    if (!this.#host.dispatchEvent(request)) event.preventDefault();
  };

  /** It looks there as the phone does on its page. */
  #move({ document: there }: Window): void {
    const style = getComputedStyle(this.#host);
    there.documentElement.style.colorScheme = style.colorScheme;
    for (const name of ['lang', 'dir']) {
      const value = inherited(this.#host, name);
      if (value !== null) there.documentElement.setAttribute(name, value);
    }
    there.body.style.margin = '0';
    for (const name of looks) this.#content.style.setProperty(name, style.getPropertyValue(name));
    this.#content.style.setProperty('--telnyx-font-family', style.fontFamily);
    there.body.append(this.#content);
    adoptStylesThere(this.#root, [tokens, bar]);
  }

  #render({ document: there }: Window): void {
    const { call, screen, hasSecondIncoming } = this.#view();
    const { client } = this.#phone;
    if (!call) return;
    there.title = nameOf(call.remote, this.#words);
    const controls =
      screen === 'call' && !hasSecondIncoming
        ? html`<telnyx-call-controls .client=${client}></telnyx-call-controls>`
        : html`<telnyx-incoming-call .client=${client}></telnyx-incoming-call>`;
    const template = html`<main class="base">
      <div class="who">
        <span class="name" translate="no">${nameText(call.remote, this.#words)}</span>
        <telnyx-call-status quality silent call-id=${call.id} .client=${client}></telnyx-call-status>
      </div>
      ${controls}
    </main>`;
    render(template, this.#root);
  }
}

const pictureInPicture = (): PictureInPicture | undefined =>
  (window as { documentPictureInPicture?: PictureInPicture }).documentPictureInPicture;

/** On phones a window of its own would be another tab. */
const canOpen = (): boolean => pictureInPicture() !== undefined || !matchMedia('(pointer: coarse)').matches;

/** Null where the browser opens none. */
async function openWindow(): Promise<Window | null> {
  try {
    const api = pictureInPicture();
    if (api) return await api.requestWindow(size);
  } catch {
    // in a frame there is none, nor without a click
  }
  return canOpen() ? window.open('', '', `popup,width=${size.width},height=${size.height}`) : null;
}
