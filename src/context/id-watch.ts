import type { ReactiveElement } from 'lit';

/**
 * Finds the custom element with an id, and follows it: it may be added later, be upgraded later, be removed, or lose
 * its id. Looked up in the host's root (its shadow root), then in the document.
 */
export class IdWatch {
  readonly #host: ReactiveElement;
  readonly #id: string;
  readonly #onFound: (element: Element | null) => void;
  readonly #observer: MutationObserver;
  #found: Element | null = null;
  #disposed = false;

  /** @param onFound Called with each element once it is upgraded, and null when it is gone. */
  constructor(host: ReactiveElement, id: string, onFound: (element: Element | null) => void) {
    this.#host = host;
    this.#id = id;
    this.#onFound = onFound;
    this.#observer = new MutationObserver(() => this.#look());
    for (const root of this.#roots()) {
      this.#observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
    }
    this.#look();
  }

  dispose(): void {
    this.#disposed = true;
    this.#observer.disconnect();
  }

  #roots(): Set<Document | ShadowRoot> {
    const root = this.#host.getRootNode();
    const { ownerDocument } = this.#host;
    return new Set('host' in root ? [root as ShadowRoot, ownerDocument] : [ownerDocument]);
  }

  #look(): void {
    const found = [...this.#roots()].map(root => root.getElementById(this.#id)).find(Boolean) ?? null;
    if (found === this.#found) return;
    this.#found = found;
    if (!found || found.matches(':defined')) return this.#onFound(found);
    this.#onFound(null);
    void customElements.whenDefined(found.localName).then(() => {
      if (!this.#disposed && this.#found === found) this.#onFound(found);
    });
  }
}
