/** What a translator of the browser does to a page, and what must not come of it. */
import { expect } from '@open-wc/testing';
import { deepElements, settled, stage, type Act } from './stage.js';

const html = 'http://www.w3.org/1999/xhtml';

/** Stands behind each text that was translated. */
const mark = '°';

/** All text in the shadow roots of an element. */
export function textNodes(element: Element): Text[] {
  const roots = [element, ...deepElements(element)].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return roots.flatMap(root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) found.push(walker.currentNode as Text);
    return found.filter(({ data, parentElement }) => data.trim() && !parentElement?.closest('style'));
  });
}

/**
 * Puts an element of its own in the place of each text node, as Chrome, Edge and extensions do.
 * @param untouched What it leaves alone.
 */
export function translate(element: Element, untouched = '[translate=no], option, textarea'): void {
  for (const node of textNodes(element)) {
    if (node.parentElement?.closest(untouched)) continue;
    const translation = document.createElementNS(html, 'font');
    translation.append(document.createElementNS(html, 'font'));
    translation.firstElementChild?.append(`${node.data.trim()}${mark}`);
    node.replaceWith(translation);
  }
}

/** All that an element says, each text that was translated with its mark. */
export const shownTexts = (element: Element): string[] => textNodes(element).map(({ data }) => data.trim());

/** The same in whatever language, at whatever time and for whichever call. */
const said = (element: Element): string[] =>
  shownTexts(element).map(text =>
    text
      .replaceAll(mark, '')
      .replace(/\d+:\d\d(:\d\d\.\d+)?/g, '0:00')
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'id'),
  );

/** In a page that is translated it says of each new state what it says in any other page. */
export async function expectTranslatable(tag: string, act: Act): Promise<void> {
  const expected = said((await stage(tag, act)).element);
  const { element, ...more } = await stage(tag, () => {});
  translate(element);
  await act({ element, ...more });
  await settled(element);
  expect(said(element)).to.deep.equal(expected);
}
