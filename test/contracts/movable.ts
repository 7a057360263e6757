/** What an element must bring along into another document, and back. */
import { expect } from '@open-wc/testing';
import { freshPage } from './life.js';
import { deepElements, settled, stage, type Act } from './stage.js';

const properties = ['display', 'color', 'backgroundColor', 'borderRadius', 'fontSize', 'direction'] as const;

/** How everything in an element looks, in the window where it is. */
const look = (element: HTMLElement): string[] =>
  [element, ...deepElements(element)].map(each => {
    const style = each.ownerDocument.defaultView?.getComputedStyle(each);
    return [each.localName, ...properties.map(name => style?.[name])].join(' ');
  });

/**
 * In an iframe it looks, also in a state that it only comes to there, as at home; and so it does when it is back.
 * @param ends The state ends where the element goes.
 */
export async function expectMovable(tag: string, act: Act, ends = false): Promise<void> {
  const expected = look((await stage(tag, act)).element);
  const { element, ...more } = await stage(tag, () => {});
  const box = element.parentElement;
  const frame = await freshPage();
  try {
    const there = frame.contentDocument.createElement('div');
    there.style.setProperty('inline-size', box?.style.inlineSize ?? '');
    frame.contentDocument.body.append(there);
    there.append(element);
    await settled(element);
    await act({ element, ...more });
    await settled(element);
    expect(look(element), 'in an iframe').to.deep.equal(expected);
    box?.append(element);
    await settled(element);
    if (!ends) expect(look(element), 'back home').to.deep.equal(expected);
  } finally {
    frame.remove();
  }
}
