/** What large text must not break, in a narrow place: words, and the box around them. */
import { expect } from '@open-wc/testing';
import { stickingOut } from './layout.js';
import { deepElements, isVisible, settled, stage, type Act } from './stage.js';

const widths = [280, 375];
/** Pixels of the reader's text. */
const sizes = [16, 24, 32];

/** A word may be split at these, and nowhere else. */
const word = /[^\s\u00ad\u200b\-–—/@.:]+/gu;

const softHyphen = '\u00ad';

/** Where a word goes on after its soft hyphen, Chromium counts the hyphen at the end of the line before, too. */
const isHyphen = (rect: DOMRect | undefined): boolean => rect !== undefined && rect.width < rect.height / 2;

/** At each width and size of text no word of ours is split, and nothing is wider than the box. */
export async function expectLargeTextFits(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  const box = element.parentElement as HTMLElement;
  const faults: string[] = [];
  for (const width of widths) {
    for (const size of sizes) {
      box.style.inlineSize = `${width}px`;
      box.style.setProperty('--telnyx-font-size', `${size}px`);
      await settled(element);
      const where = `${size} px text in ${width} px`;
      faults.push(...[...stickingOut(element, box), ...brokenWords(element, box)].map(fault => `${where}: ${fault}`));
    }
  }
  expect(faults.join('\n')).to.equal('');
}

/** Words that go over two lines, or out of the box. */
function brokenWords(element: HTMLElement, around: Element): string[] {
  const { left, right } = around.getBoundingClientRect();
  return deepElements(element)
    .filter(each => isVisible(each) && !isCut(each))
    .flatMap(each => [...each.childNodes].filter(node => node instanceof Text))
    .flatMap(text =>
      [...text.data.matchAll(word)]
        .filter(match => {
          const range = document.createRange();
          range.setStart(text, match.index);
          range.setEnd(text, match.index + match[0].length);
          const rects = [...range.getClientRects()].filter(({ width }) => width > 0); // WebKit: at the line's end, too
          if (text.data[match.index - 1] === softHyphen && isHyphen(rects[0])) rects.shift();
          const isSplit = new Set(rects.map(({ bottom }) => Math.round(bottom))).size > 1;
          const isOut = rects.some(rect => rect.left < left - 1 || rect.right > right + 1);
          return isOut || (isSplit && !mayBeSplit(text.parentElement));
        })
        .map(([found]) => `“${found}” in <${text.parentElement?.localName} class="${text.parentElement?.className}">`),
    );
}

/** What strangers write: names, numbers, messages. They may have words of any length. */
const mayBeSplit = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).overflowWrap === 'anywhere';

/** Not for the eye, or cut with an ellipsis, or scrolled. */
function isCut(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { clipPath, overflowX } = getComputedStyle(at);
    if (clipPath !== 'none' || ['hidden', 'auto', 'scroll'].includes(overflowX)) return true;
  }
  return false;
}
