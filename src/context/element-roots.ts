import type { ReactiveElement } from 'lit';

/** A document, or the inside of an element. */
export type Root = Document | ShadowRoot;

const isRoot = (node: Node): node is Root => node instanceof Document || node instanceof ShadowRoot;

/** Roots that contain elements of ours, to look for more of them there. */
class ElementRoots {
  #emit: (root: Root) => void = () => {};

  /** The listener gets the roots around and inside each element that is connected from now on, more than once each. */
  subscribe(listener: (root: Root) => void): void {
    this.#emit = listener;
  }

  /** An element is connected that shows or provides a phone. */
  handleConnected(host: ReactiveElement): void {
    for (const node of [host.getRootNode(), host.renderRoot]) if (isRoot(node)) this.#emit(node);
  }
}

/** Those of this copy of the library. */
export const elementRoots = new ElementRoots();
