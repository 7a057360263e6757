/**
 * What an element needs in another document than that of its script (an iframe, a popup, picture-in-picture): browsers leave
 * adopted styles behind, and the `lang` and `dir` of the page do not apply there.
 */
import { adoptStyles, supportsAdoptingStyleSheets, type CSSResultOrNative } from 'lit';
import { inherited } from '../i18n/index.js';

/** A constructed sheet serves one document alone, so each document has its own, by their text. */
const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** Gives a shadow root its styles in the document where it is now. */
export function adoptStylesThere(root: ShadowRoot, styles: readonly CSSResultOrNative[]): void {
  const { ownerDocument } = root;
  const { defaultView } = ownerDocument;
  if (!supportsAdoptingStyleSheets || !defaultView) return; // style elements come along; a template shows nothing
  if (ownerDocument === document) return adoptStyles(root, [...styles]);
  const known = sheets.get(ownerDocument) ?? new Map<string, CSSStyleSheet>();
  sheets.set(ownerDocument, known);
  root.adoptedStyleSheets = styles.map(style => {
    const text = 'cssText' in style ? style.cssText : [...style.cssRules].map(rule => rule.cssText).join('\n');
    const sheet = known.get(text) ?? new defaultView.CSSStyleSheet();
    if (!known.has(text)) sheet.replaceSync(text);
    known.set(text, sheet);
    return sheet;
  });
}

/** The `lang` and `dir` of the script's own page, on an element in a document without them. */
export class PageLanguage {
  readonly #element: Element;
  #names: readonly string[] = [];

  constructor(element: Element) {
    this.#element = element;
  }

  /** Call it when the element is connected. */
  update(): void {
    for (const name of this.#names) this.#element.removeAttribute(name);
    this.#names = this.#element.ownerDocument === document ? [] : ['lang', 'dir'].filter(name => this.#copy(name));
  }

  #copy(name: string): boolean {
    const value = document.documentElement.getAttribute(name);
    if (value === null || inherited(this.#element, name) !== null) return false;
    this.#element.setAttribute(name, value);
    return true;
  }
}
