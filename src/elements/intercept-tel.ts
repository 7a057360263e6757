import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Calls the numbers of the page's `tel:` links when they are clicked, while this is wanted. The links stay what they are: what opens
 * them elsewhere (a new tab, a menu) goes on, and so do those with `data-telnyx-ignore` and clicks that the page has taken.
 */
export class InterceptTel implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #isWanted: () => boolean;
  readonly #call: (link: string) => void;
  #document: Document | undefined;

  /** @param call Is given the link, `tel:` and all. */
  constructor(host: ReactiveControllerHost & HTMLElement, isWanted: () => boolean, call: (link: string) => void) {
    this.#host = host;
    this.#isWanted = isWanted;
    this.#call = call;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event;
    if (!this.#isWanted() || defaultPrevented || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    const link = event
      .composedPath()
      .find(
        (target): target is HTMLAnchorElement => (target as Partial<Element>).matches?.('a[href], area[href]') === true,
      );
    const href = link?.getAttribute('href') ?? '';
    if (!/^\s*(?:tel|callto):/i.test(href) || link?.closest('[data-telnyx-ignore]')) return;
    event.preventDefault();
    this.#call(href);
  };
}
