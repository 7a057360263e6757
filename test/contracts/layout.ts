/** What the page's direction and width must not break. */
import { expect } from '@open-wc/testing';
import { deepElements, isVisible, stage, type Act } from './stage.js';

/** Numbers as people and clocks write them. */
const number = /^[+\d][\d\s()./:*#-]{2,}$/;

/** In a narrow box (a small phone, or 400 % zoom) nothing sticks out, and numbers read from left to right. */
export async function expectFits(tag: string, act: Act, direction: 'ltr' | 'rtl', width = 280): Promise<void> {
  document.documentElement.dir = direction;
  try {
    const { element } = await stage(tag, act, { width });
    const { parentElement: box } = element;
    expect(box?.getBoundingClientRect().width).to.equal(width);
    expect(stickingOut(element, box ?? element), `wider than ${width} px`).to.deep.equal([]);
    expect(wrongWayRound(element), 'numbers that do not run from left to right').to.deep.equal([]);
  } finally {
    document.documentElement.removeAttribute('dir');
  }
}

/** What of an element is seen beside its box. */
export function stickingOut(element: HTMLElement, around: Element): string[] {
  const box = around.getBoundingClientRect();
  return deepElements(element)
    .filter(each => each instanceof HTMLElement && isVisible(each) && !isScrolled(each))
    .filter(each => {
      const { left, right } = each.getBoundingClientRect();
      return left < box.left - 1 || right > box.right + 1;
    })
    .map(each => `<${each.localName} class="${each.className}">`);
}

/** Inside something that scrolls by itself, as a long number may. */
function isScrolled(element: Element): boolean {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}

function wrongWayRound(element: Element): string[] {
  return deepElements(element)
    .filter(isVisible)
    .filter(each => number.test(ownText(each)))
    .filter(each => getComputedStyle(each).direction === 'rtl' && getComputedStyle(each).unicodeBidi !== 'plaintext')
    .map(each => `<${each.localName} class="${each.className}"> ${ownText(each)}`);
}

function ownText(element: Element): string {
  if (element instanceof HTMLInputElement) return element.type === 'range' ? '' : element.value;
  return [...element.childNodes]
    .map(node => (node instanceof Text ? node.data : ''))
    .join('')
    .trim();
}
