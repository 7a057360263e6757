/** What a keyboard must be able to do with an element: reach each control, see where it is, and use it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement, deepElements, isVisible, stage, type Act } from './stage.js';
import { later } from '../support/later.js';

const interactive =
  'button, a[href], input, select, textarea, summary, [role=button], [role=link], [role=switch], [role=tab], [role=option], [tabindex]:not([role])';

const arrows = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];

/** The controls of an element that can be used now. */
const controls = (element: Element): HTMLElement[] =>
  deepElements(element).filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement &&
      each.matches(interactive) &&
      !each.matches(':disabled') &&
      !isOfCombobox(each) &&
      isVisible(each),
  );

/** An option of a list whose focus stays in the field that controls it: its own spec says that the arrow keys lead to it. */
function isOfCombobox(control: Element): boolean {
  const list = control.matches('[role=option]') ? control.closest('[role=listbox]') : null;
  const root = control.getRootNode() as ShadowRoot;
  return Boolean(list?.id && root.querySelector(`[role=combobox][aria-controls="${list.id}"]`));
}

/** Those that are focused by pressing Tab until the focus leaves the element. */
async function reachedByTab(element: HTMLElement): Promise<Set<Element>> {
  const [before, after] = [document.createElement('button'), document.createElement('button')];
  element.before(before);
  element.after(after); // or Firefox would go on to its own window, and stay there
  before.focus();
  const reached = new Set<Element>();
  for (;;) {
    await sendKeys({ press: 'Tab' });
    const active = deepActiveElement();
    if (!active || active === after || reached.has(active)) break;
    expect(focusIsSeen(active), `the focus on ${name(active)} can be seen`).to.equal(true);
    reached.add(active);
  }
  before.remove();
  after.remove();
  return reached;
}

/** Those that arrow keys lead to, from the ones that Tab leads to: a toolbar or a grid is one stop. */
async function reachedByArrows(from: Set<Element>, wanted: Set<Element>): Promise<void> {
  for (const start of from) {
    for (const key of arrows) {
      (start as HTMLElement).focus();
      for (let step = 0; step < 20; step++) {
        await sendKeys({ press: key });
        const active = deepActiveElement();
        if (!active || !wanted.delete(active)) break;
      }
    }
    if (wanted.size === 0) return;
  }
}

/** An outline at the control, or around what holds it. */
function focusIsSeen(control: Element): boolean {
  for (let at: Element | null = control; at; at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    if (outlineStyle !== 'none' && outlineWidth !== '0px') return true;
  }
  return false;
}

const name = (element: Element): string =>
  `<${element.localName}> "${element.getAttribute('aria-label') ?? element.textContent.trim()}"`;

/** Every control is reached, by Tab or within a group by arrow keys. */
export async function expectReachable(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  const wanted = new Set<Element>(controls(element));
  if (wanted.size === 0) return;
  const reached = await reachedByTab(element);
  for (const each of reached) wanted.delete(each);
  if (wanted.size > 0) await reachedByArrows(reached, wanted);
  expect([...wanted].map(name), 'controls that no key reaches').to.deep.equal([]);
}

/** Every button does with Space and Enter what a click does. */
export async function expectOperable(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  for (const control of controls(element).filter(each =>
    each.matches('button, [role=button], [role=switch], summary'),
  )) {
    for (const key of [' ', 'Enter']) {
      let clicks = 0;
      const onClick = (event: Event) => {
        clicks++;
        event.stopImmediatePropagation(); // it shall not lead into another state
        event.preventDefault();
      };
      control.addEventListener('click', onClick, { capture: true });
      control.focus();
      await later(500, () => sendKeys({ press: key })); // a phone takes no key for a screen that has just come
      control.removeEventListener('click', onClick, { capture: true });
      if (control.isConnected) expect(clicks, `${key === ' ' ? 'Space' : key} on ${name(control)}`).to.equal(1);
    }
  }
}
