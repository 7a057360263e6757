/** What the React components of the elements have in common. */
import {
  createElement,
  forwardRef,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ForwardedRef,
  type ForwardRefExoticComponent,
  type HTMLAttributes,
  type PropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from 'react';
import type { ProviderNode } from '../wrappers/client-source.js';
import { handlerName, type ElementDefinition, type PropertyDefinition } from '../wrappers/element-definition.js';
import { attributesOf, ElementProperties } from '../wrappers/element-properties.js';
import { ClientContext } from './context.js';

/** Handlers of the events of an element: `onTelnyxDialRequest`. They are called while the event is dispatched. */
type Handlers<Node, Events> = {
  [Name in keyof Events as `on${Capitalize<Name & string>}`]?:
    ((event: Events[Name] & { readonly currentTarget: Node }) => void) | undefined;
};

/** Properties of an element, handlers of its events, and what every HTML element takes. */
export type ElementComponentProps<Node extends HTMLElement, Props, Events> = Props &
  Handlers<Node, Events> &
  Omit<HTMLAttributes<Node>, keyof Props>;

/** An element as a React component; its ref is the element itself, with its methods. */
export type ElementComponent<Node extends HTMLElement, Props, Events> = ForwardRefExoticComponent<
  PropsWithoutRef<ElementComponentProps<Node, Props, Events>> & RefAttributes<Node>
>;

type Given = Readonly<Record<string, unknown>> & { readonly children?: ReactNode };

/** React 18 warns of layout effects on a server, where none runs. */
const useBrowserLayoutEffect = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Makes the component of an element. On a server it writes what HTML can say; the rest is set before the first paint. */
export function createComponent<Node extends HTMLElement, Props, Events>(
  definition: ElementDefinition<Node, Props, Events>,
): ElementComponent<Node, Props, Events> {
  const { tag, properties, isProvider } = definition;
  const typeOfHandler = new Map(definition.events.map(type => [handlerName(type), type]));
  const isAttribute = ([name]: [string, unknown]): boolean =>
    !(name in properties) && !typeOfHandler.has(name) && name !== 'className';

  const render = (given: Given, ref: ForwardedRef<Node>): ReactElement => {
    const node = useRef<Node | null>(null);
    const [provider, setProvider] = useState<Node | null>(null);
    const setNode = useCallback(
      (current: Node | null) => {
        node.current = current;
        if (isProvider) setProvider(current);
        if (typeof ref === 'function') return ref(current);
        if (ref) ref.current = current;
        return undefined;
      },
      [ref],
    );
    useElement(node, properties, typeOfHandler, given);
    const element = createElement(tag, {
      ...Object.fromEntries(Object.entries(given).filter(isAttribute)),
      ...attributesOf(properties, given),
      class: given.className,
      ref: setNode,
      suppressHydrationWarning: true, // an element may have been upgraded, and changed its attributes, by then
    });
    return isProvider
      ? createElement(ClientContext.Provider, { value: provider as ProviderNode | null }, element)
      : element;
  };
  const component = forwardRef(render) as unknown as ElementComponent<Node, Props, Events>;
  component.displayName = tag;
  return component;
}

/** Keeps the properties and handlers of the element as they were given last. */
function useElement(
  node: { readonly current: HTMLElement | null },
  definitions: Readonly<Record<string, PropertyDefinition>>,
  typeOfHandler: ReadonlyMap<string, string>,
  given: Given,
): void {
  const newest = useRef(given);
  const [properties] = useState(() => new ElementProperties(definitions));
  useBrowserLayoutEffect(() => {
    newest.current = given;
    if (node.current) properties.apply(node.current, given);
  });
  useBrowserLayoutEffect(() => {
    const listening = new AbortController();
    for (const [name, type] of typeOfHandler) {
      const handle = (event: Event): void => (newest.current[name] as ((event: Event) => void) | undefined)?.(event);
      node.current?.addEventListener(type, handle, { signal: listening.signal });
    }
    return () => listening.abort();
  }, [node, typeOfHandler]);
}
