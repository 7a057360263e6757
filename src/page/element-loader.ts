import type { Root } from '../context/element-roots.js';
import { loadPart } from './load-part.js';

/** Imports the module that defines a tag. */
type Load = () => Promise<unknown>;

/**
 * Loads elements when their tag first appears in a root that it watches. Of later changes it observes only
 * additions, and none once all are loaded.
 */
export class ElementLoader {
  readonly #pending: Map<string, Load>;
  readonly #roots = new WeakSet<Root>();
  readonly #observer = new MutationObserver(records => this.#handleAdded(records));

  /** @param loads By tag. */
  constructor(loads: Readonly<Record<string, Load>>) {
    this.#pending = new Map(Object.entries(loads));
  }

  watch(root: Root): void {
    if (!this.#pending.size || this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#observer.observe(root, { childList: true, subtree: true });
    this.#loadIn(root);
  }

  #handleAdded(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        this.#load(node);
        if (node.firstElementChild) this.#loadIn(node);
      }
    }
  }

  #loadIn(parent: ParentNode): void {
    if (!this.#pending.size) return;
    for (const element of parent.querySelectorAll([...this.#pending.keys()].join())) this.#load(element);
  }

  #load(element: Element): void {
    const tag = element.localName;
    const load = this.#pending.get(tag);
    if (!load) return;
    this.#pending.delete(tag);
    if (!this.#pending.size) this.#observer.disconnect();
    if (!customElements.get(tag)) void loadPart(element, `<${tag}>`, load);
  }
}
