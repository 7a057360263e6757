/** A provider, or the host of the shadow tree around one. */
interface Placed extends Element {
  readonly host?: string;
}

/**
 * The place of an element on the page: its `id`, else its number among those of its kind and host, in its tree and in
 * the trees around it. The same after a page load.
 */
export function placeOf(element: Placed): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const around = 'host' in root ? `${placeOf(root.host)} ` : '';
  if (element.id) return around + element.id;
  const alike = [...root.querySelectorAll<Placed>(element.localName)].filter(
    ({ id, host }) => !id && host === element.host,
  );
  return `${around}${element.localName} ${alike.indexOf(element)}`;
}
