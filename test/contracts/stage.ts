/** Puts an element into a state before the eyes of a test, on a scripted phone, and looks into its shadow roots. */
import { fixture } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { TelnyxClient } from '../../src/client/index.js';
import { countListeners } from '../support/count-listeners.js';
import { ScriptedPhone } from '../support/scripted-phone.js';

/** Every element of ours can be told its client. */
export type ContractElement = LitElement & { client?: TelnyxClient | undefined };

export interface Stage {
  readonly element: ContractElement;
  readonly phone: ScriptedPhone;
  /** How many listen to its client and its calls. */
  readonly listeners: () => number;
}

/** Brings an element into a state, by its client or by its own methods and properties. */
export type Act = (stage: Stage) => unknown;

/** Resolves when an element and all elements in its shadow roots have rendered what they have to. */
export async function settled(element: Element): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const each of [element, ...deepElements(element)]) {
      await (each as Partial<LitElement>).updateComplete;
    }
    await new Promise(resolve => setTimeout(resolve));
  }
}

/** A fresh element on the page, with a client that is signed in, in a box of `width`. */
export async function stage(tag: string, act: Act, { width = 320 } = {}): Promise<Stage> {
  const box = await fixture<HTMLElement>(document.createElement('div'));
  box.style.setProperty('inline-size', `${width}px`);
  const phone = await ScriptedPhone.ready();
  const listeners = countListeners(phone.client);
  const element = document.createElement(tag) as ContractElement;
  element.client = phone.client;
  box.append(element);
  await settled(element);
  const staged = { element, phone, listeners };
  await act(staged);
  await settled(element);
  return staged;
}

/** All elements in the shadow roots of an element, however deep, in tree order. */
export function deepElements(element: Element): Element[] {
  return [...(element.shadowRoot?.children ?? [])].flatMap(child => withDescendants(child));
}

function withDescendants(element: Element): Element[] {
  return [element, ...deepElements(element), ...[...element.children].flatMap(child => withDescendants(child))];
}

/** Whether people can see it, or will as soon as it has faded in. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  (element.checkVisibility({ opacityProperty: true }) || isFadingIn(element)) &&
  element.getBoundingClientRect().width > 1;

/** A screen that appears is transparent in its first frame. */
function isFadingIn(element: Element): boolean {
  const ends = element.getAnimations().some(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  const parent = element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return ends || (parent instanceof Element && isFadingIn(parent));
}

/** What an element shows, with everything in its shadow roots, at whatever time and for whichever call. */
export const picture = (element: Element): string =>
  pictureOf(element)
    .replace(/\d+:\d\d(:\d\d\.\d+)?/g, '0:00')
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id');

function pictureOf(node: Node): string {
  if (!(node instanceof Element)) return node instanceof Text ? node.data.trim() : '';
  if (node.localName === 'style') return '';
  const shadow = node.shadowRoot ? `#shadow(${[...node.shadowRoot.childNodes].map(pictureOf).join('')})` : '';
  return `<${node.localName}>${shadow}${[...node.childNodes].map(pictureOf).join('')}`;
}

/** The focused element, at the bottom of all shadow roots. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
