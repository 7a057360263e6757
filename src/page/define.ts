/** Defines custom elements so that a second copy of the script, or a server without a DOM, does no harm. */

/**
 * Class decorator: defines `tag`, unless it is taken (then the first copy of the script wins) or there is nothing to
 * define it in (Node). It has the name of Lit's own, which throws in both cases, so that the manifest analyzer knows it.
 */
export const customElement =
  (tag: string) =>
  (constructor: CustomElementConstructor): void => {
    const registry = (globalThis as { customElements?: CustomElementRegistry }).customElements;
    if (registry && !registry.get(tag)) registry.define(tag, constructor);
  };
