/** What the Vue components of the elements have in common. */
import {
  defineComponent,
  h,
  provide,
  shallowRef,
  type ComponentPublicInstance,
  type HTMLAttributes,
  type ShallowRef,
  type VNode,
} from 'vue';
import { handlerName, type ElementDefinition } from '../wrappers/element-definition.js';
import { attributesOf, ElementProperties } from '../wrappers/element-properties.js';
import { clientKey } from './client-key.js';

/** Listeners of the events of an element: `@telnyx-dial-request`. They are called while the event is dispatched. */
type Listeners<Events> = {
  [Name in keyof Events as `on${Capitalize<Name & string>}`]?: ((event: Events[Name]) => void) | undefined;
};

/** What a template ref of the component gives: the element, and its methods. */
type Exposed<Node, Methods extends keyof Node> = Pick<Node, Methods> & {
  /** The element itself; null until it is mounted. */
  readonly element: Node | null;
};

/** An element as a Vue component. */
export type ElementComponent<Node extends HTMLElement, Props, Events, Methods extends keyof Node> = new () => Omit<
  ComponentPublicInstance<Props & Listeners<Events> & Omit<HTMLAttributes, keyof Props>>,
  Methods
> &
  Exposed<Node, Methods>;

/** Makes the component of an element. On a server it renders what HTML can say; the rest is set before the element is on the page. */
export function createComponent<Node extends HTMLElement, Props, Events, Methods extends keyof Node>(
  definition: ElementDefinition<Node, Props, Events>,
): ElementComponent<Node, Props, Events, Methods> {
  const { tag, properties, methods, isProvider } = definition;
  const component = defineComponent({
    name: handlerName(tag).slice(2),
    props: Object.fromEntries(Object.keys(properties).map(name => [name, { type: null, default: undefined }])),
    setup(given, { slots, expose }) {
      const node: ShallowRef<Node | null> = shallowRef(null);
      const kept = new ElementProperties(properties);
      const apply = ({ el }: VNode): void => kept.apply(el as unknown as Node, given);
      if (isProvider) provide(clientKey, node);
      expose({ element: node, ...methodsOf(node, methods) });
      return () => {
        const attributes = attributesOf(properties, given);
        const hooks = { onVnodeBeforeMount: apply, onVnodeUpdated: apply };
        return h(tag, { ...attributes, ...hooks, ref: node }, slots.default?.());
      };
    },
  });
  return component as unknown as ElementComponent<Node, Props, Events, Methods>;
}

/** The methods of the element, for those who call them by a template ref. */
function methodsOf<Node extends HTMLElement>(
  node: { readonly value: Node | null },
  names: readonly (keyof Node & string)[],
): Record<string, unknown> {
  const call =
    (name: string) =>
    (...given: unknown[]): unknown => {
      if (!node.value) throw new Error(`${name}() was called before the element was mounted.`);
      return (Reflect.get(node.value, name) as (...given: unknown[]) => unknown).apply(node.value, given);
    };
  return Object.fromEntries(names.map(name => [name, call(name)]));
}
