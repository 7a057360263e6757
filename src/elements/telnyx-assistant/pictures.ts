import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ConversationItem } from '../../client/assistant/index.js';
import type { Localize } from '../../i18n/index.js';
import { pictureIcon } from '../../icons/more.js';

/**
 * The pictures of a conversation. Loading one reveals to its server who reads, and when: so those of hosts that the
 * page named are shown at once, and each other one when the user asks for it. What the user attached is not loaded from
 * a host.
 */
export class Pictures implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #words: Localize;
  readonly #hosts: () => string;
  readonly #onLoad: () => void;
  /** Keys of those that the user asked for. */
  readonly #wanted = new Set<string>();
  /** The key of the one that takes the place of a button which had the focus. */
  #focusKey = '';

  /** @param hosts The list of hosts. @param onLoad A picture has got its height. */
  constructor(host: ReactiveControllerHost & HTMLElement, words: Localize, hosts: () => string, onLoad: () => void) {
    this.#host = host;
    this.#words = words;
    this.#hosts = hosts;
    this.#onLoad = onLoad;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#focusKey) return;
    this.#focusKey = '';
    this.#host.shadowRoot?.querySelector<HTMLElement>('[data-focus]')?.focus({ preventScroll: true });
  }

  /** Whether a picture at this address is shown at once. */
  isTrusted(url: string): boolean {
    return /^data:image\//i.test(url) || isListed(hostOf(url), this.#hosts());
  }

  /** The pictures of one line, or the buttons that show them. */
  render({ id, images }: ConversationItem): readonly (TemplateResult | typeof nothing)[] {
    return images.map(url => {
      const key = `${id} ${url}`; // the same address in another line is asked for again
      if (this.isTrusted(url)) return this.#renderPicture(url);
      if (this.#wanted.has(key)) return this.#renderPicture(url, key);
      return hostOf(url) ? this.#renderButton(url, key) : nothing;
    });
  }

  #show(key: string): void {
    this.#wanted.add(key);
    this.#focusKey = key;
    this.#host.requestUpdate();
  }

  #renderButton(url: string, key: string): TemplateResult {
    return html`<button class="button soft show" part="show-button" type="button" @click=${() => this.#show(key)}>
      ${pictureIcon()} <span>${this.#words.term('showPicture', hostOf(url))}</span>
    </button>`;
  }

  /** @param key Of one that the user asked for: it can take the focus of its button. */
  #renderPicture(url: string, key?: string): TemplateResult {
    return html`<img
      class="picture"
      part="picture"
      referrerpolicy="no-referrer"
      tabindex=${key === undefined ? nothing : -1}
      ?data-focus=${key === this.#focusKey}
      src=${url}
      alt=${this.#words.term('picture')}
      @load=${this.#onLoad}
    />`;
  }
}

/** The host of an `https:` address, with its port if it is a special one; '' for any other. */
function hostOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' ? host : '';
  } catch {
    return '';
  }
}

/** @param list Hosts, between spaces or commas; `*.example.com` are all names below example.com. */
const isListed = (host: string, list: string): boolean =>
  host !== '' &&
  list.split(/[\s,]+/).some(entry => {
    const [, below, name = ''] = /^(?:https:\/\/)?(\*\.)?(.*)$/i.exec(entry) ?? [];
    const listed = hostOf(`https://${name}`);
    return listed !== '' && (below ? host.endsWith(`.${listed}`) : host === listed);
  });

export const pictureStyles = css`
  .picture {
    block-size: auto;
    border-radius: calc(var(--_radius) * 1.5);
    max-block-size: 240px;
    max-inline-size: min(100%, 240px);
    object-fit: contain;
  }

  .show {
    background: none;
    border-color: var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    color: var(--_accent);
    max-inline-size: 100%;
    padding-block: 8px;
    text-align: start;
  }

  .show span {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
`;
