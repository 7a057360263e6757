/** What the wrapper of a framework knows of one property of an element. */
export interface PropertyDefinition {
  /** The attribute that a server can write; without one the property is only set in the browser. */
  readonly attribute?: string;
  /** What the property is again once it is not given any more; default undefined. */
  readonly initial?: unknown;
}

/** What the wrappers know of an element: one of each is made from custom-elements.json by `scripts/wrappers.mjs`. */
export interface ElementDefinition<Node extends HTMLElement, Props, Events> {
  readonly tag: string;
  readonly properties: Readonly<Record<string, PropertyDefinition>>;
  /** Types of its DOM events. */
  readonly events: readonly string[];
  readonly methods: readonly (keyof Node & string)[];
  /** Whether the elements inside it share its client. */
  readonly isProvider: boolean;
  /** Never there: it carries the types. */
  readonly types?: { readonly node: Node; readonly props: Props; readonly events: Events };
}

/** `telnyx-dial-request` → `onTelnyxDialRequest`. */
export const handlerName = (eventType: string): string =>
  `on-${eventType}`.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
