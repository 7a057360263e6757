/** What an element must not do to the page around it, and that must not do to the element. */
import { expect } from '@open-wc/testing';
import { deepElements, isVisible, stage, type Act } from './stage.js';

/** It has the attributes that the page gave it, or its properties mean, and no others: hydration would warn of them. */
export async function expectOwnAttributes(tag: string, act: Act): Promise<void> {
  const { element: atRest } = await stage(tag, () => {});
  expect(atRest.getAttributeNames()).to.deep.equal([]);
  const { element } = await stage(tag, act);
  expect(element.getAttributeNames()).to.not.include.any.members(['style', 'class', 'role', 'tabindex']);
}

const isField = (element: Element): element is HTMLElement =>
  element.matches('input:not([type=file]), textarea, select') && isVisible(element);

/** The keys of the page's shortcuts: what is written into a field is none of them, and commands are. */
export async function expectKeysKept(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  const seen: string[] = [];
  const note = ({ type, key }: KeyboardEvent) => void seen.push(`${type} ${key}`);
  const types = ['keydown', 'keypress', 'keyup'] as const;
  for (const type of types) document.addEventListener(type, note);
  try {
    for (const field of deepElements(element).filter(isField)) {
      const press = (init: KeyboardEventInit) =>
        types.map(type => field.dispatchEvent(new KeyboardEvent(type, { bubbles: true, composed: true, ...init })));
      for (const key of ['a', 'A', '?', '@', ' ', 'ß', '𝄞', 'Backspace', 'Delete']) press({ key });
      press({ key: '@', ctrlKey: true, altKey: true, modifierAltGraph: true });
      press({ key: '@', altKey: true }); // Option and L of a German Mac
      expect(seen, 'written').to.deep.equal([]);
      press({ key: 'k', ctrlKey: true });
      press({ key: 'k', metaKey: true });
      press({ key: 'k', altKey: true });
      press({ key: 'Escape' });
      expect(seen.splice(0).length, 'commands').to.equal(12);
    }
  } finally {
    for (const type of types) document.removeEventListener(type, note);
  }
}

const inherited = {
  color: 'rgb(255, 0, 0)',
  'font-size': '31px',
  'font-style': 'italic',
  'font-weight': '900',
  'letter-spacing': '5px',
  'line-height': '3',
  'text-align': 'end',
  'text-decoration-line': 'underline',
  'text-indent': '20px',
  'text-shadow': '1px 1px red',
  'text-transform': 'uppercase',
  'white-space': 'pre',
  'word-spacing': '9px',
  '-webkit-text-fill-color': 'rgb(255, 0, 0)',
};

/** A page's rule for all tags must not reach half of an element: it reaches nothing of it. */
export async function expectPageKeptOut(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  const own = deepElements(element).filter(({ localName }) => localName !== 'slot'); // that shows what is the page's
  const look = () =>
    own.map(each => {
      const style = getComputedStyle(each);
      return [each.localName, ...Object.keys(inherited).map(name => style.getPropertyValue(name))].join(' | ');
    });
  const before = look();
  const sheet = new CSSStyleSheet();
  const rules = Object.entries(inherited).map(([name, value]) => `${name}: ${value};`);
  sheet.replaceSync(`* { transition: none; ${rules.join(' ')} }`);
  document.adoptedStyleSheets.push(sheet);
  try {
    expect(look()).to.deep.equal(before);
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
  }
}
