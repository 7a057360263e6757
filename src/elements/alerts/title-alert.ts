/** Titles of pages that are set aside, by document: several phones on a page share one. */
const titles = new WeakMap<Document, SharedTitle>();

/** A page that changes its title more often than this during a ring insists on its own. */
const mostChanges = 50;

/** The title of one document: the page's, or that of whoever rings. */
class SharedTitle {
  readonly #document: Document;
  /** What rings, the newest last. */
  readonly #messages = new Map<object, string>();
  #own: string | null = null;
  #shown = '';
  /** How often the page has changed its title since it rings. */
  #changes = 0;
  readonly #observer: MutationObserver;

  constructor(document: Document) {
    this.#document = document;
    this.#observer = new MutationObserver(() => this.#onChange());
  }

  set(owner: object, message: string | null): void {
    if (message === null) this.#messages.delete(owner);
    else this.#messages.set(owner, message);
    const text = [...this.#messages.values()].at(-1);
    if (text === undefined) this.#restore();
    else this.#show(text);
  }

  #show(text: string): void {
    if (this.#own === null) {
      this.#own = this.#text;
      this.#changes = 0;
      this.#observer.observe(this.#document.head, { subtree: true, childList: true, characterData: true });
    }
    this.#shown = text;
    if (this.#document.title !== text) this.#document.title = text;
  }

  #restore(): void {
    if (this.#own === null) return;
    this.#onChange();
    this.#observer.disconnect();
    const own = this.#own;
    this.#own = null;
    this.#document.title = own;
  }

  /** The page changed its title meanwhile: that is what comes back. */
  #onChange(): void {
    const text = this.#text;
    if (this.#own === null || text === this.#shown) return;
    this.#own = text;
    if (++this.#changes <= mostChanges) this.#document.title = this.#shown;
  }

  /** With every character: `document.title` has its white space collapsed. */
  get #text(): string {
    return this.#document.head.querySelector('title')?.textContent ?? '';
  }
}

/** Shows a message in the title of a document, null for the page's own title. */
export function setTitleAlert(document: Document, owner: object, message: string | null): void {
  const title = titles.get(document) ?? new SharedTitle(document);
  titles.set(document, title);
  title.set(owner, message);
}
