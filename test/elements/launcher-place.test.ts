/** Where the launcher stands: never on the page's own fixed controls; and its phone on a small screen. Covers: `free-place.ts`, `move-away.ts`, `launcher-panel.ts`. */
import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TelnyxLauncher } from '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import '../../src/elements/telnyx-launcher/telnyx-launcher.js';
import '../../src/elements/telnyx-launcher/launcher-parts.js';
import '../../src/elements/telnyx-launcher/move-away.js';
import { deepActiveElement, settled } from '../contracts/stage.js';
import { withViewport } from '../support/needs.js';
import { until } from '../support/until.js';

const boxOf = (element: Element) => element.shadowRoot?.querySelector('.base')?.getBoundingClientRect() as DOMRect;
const covers = (element: Element, other: Element): boolean => {
  const [a, b] = [boxOf(element), other.shadowRoot ? boxOf(other) : other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
};

/** Adds something to the page, for one test. */
function add(tag: string, style: string, text = 'Chat'): HTMLElement {
  const added = document.createElement(tag);
  added.textContent = text;
  added.setAttribute('style', style);
  document.body.append(added);
  afterwards.push(added);
  return added;
}
const afterwards: Element[] = [];
afterEach(() => {
  for (const each of afterwards.splice(0)) each.remove();
  document.documentElement.removeAttribute('dir');
});

const launcher = (corner = 'bottom-end') =>
  fixture<TelnyxLauncher>(html`<telnyx-launcher corner=${corner}></telnyx-launcher>`);
const bubble = 'position: fixed; inset-block-end: 16px; inset-inline-end: 16px; width: 60px; height: 60px';
const rested = () => new Promise(resolve => setTimeout(resolve, 400));

describe('the place of a launcher', () => {
  const inCorner: Readonly<Record<string, readonly [corner: string, dir: string, left: boolean, top: boolean]>> = {
    'bottom-end': ['bottom-end', 'ltr', false, false],
    'bottom-start': ['bottom-start', 'ltr', true, false],
    'top-end': ['top-end', 'ltr', false, true],
    'top-start': ['top-start', 'ltr', true, true],
    'bottom-end, from right to left': ['bottom-end', 'rtl', true, false],
    'top-start, from right to left': ['top-start', 'rtl', false, true],
  };
  for (const [name, [corner, dir, isLeft, isTop]] of Object.entries(inCorner)) {
    it(`is the corner ${name}`, async () => {
      document.documentElement.dir = dir;
      const box = boxOf(await launcher(corner));
      const page = document.documentElement;
      expect(isLeft ? box.left : page.clientWidth - box.right, 'inline').to.be.closeTo(16, 1);
      expect(isTop ? box.top : innerHeight - box.bottom, 'block').to.be.closeTo(16, 1);
    });
  }

  const avoided: Readonly<Record<string, readonly [corner: string, make: () => HTMLElement]>> = {
    'a chat bubble': ['bottom-end', () => add('button', bubble)],
    'a chat bubble in a frame': ['bottom-end', () => add('iframe', bubble)],
    'a chat bubble of another custom element': ['bottom-end', () => add('other-chat', bubble)],
    'a cookie bar': [
      'bottom-end',
      () => {
        const bar = add('div', 'position: fixed; inset: auto 0 0; height: 80px', '');
        bar.append(document.createElement('button'));
        return bar;
      },
    ],
    'a navigation at the bottom': [
      'bottom-start',
      () => {
        const bar = add('nav', 'position: fixed; inset: auto 0 0; height: 56px', '');
        bar.innerHTML = '<a href="#a">Home</a>';
        return bar;
      },
    ],
    'a header': [
      'top-end',
      () => {
        const bar = add('header', 'position: fixed; inset: 0 0 auto; height: 64px', '');
        bar.append(document.createElement('button'));
        return bar;
      },
    ],
    'what is as high as half of the page': [
      'bottom-end',
      () => {
        const bar = add('aside', 'position: fixed; inset: auto 0 0 auto; width: 120px; height: 70vh', '');
        bar.append(document.createElement('button'));
        return bar;
      },
    ],
  };
  for (const [name, [corner, make]] of Object.entries(avoided)) {
    it(`is not on ${name}, which is there already`, async () => {
      const other = make();
      const element = await launcher(corner);
      await until(() => !covers(element, other));
    });

    it(`is not on ${name}, which comes later, and goes back when it goes`, async () => {
      const element = await launcher(corner);
      const before = boxOf(element).top;
      const other = make();
      await until(() => !covers(element, other));
      other.remove();
      await until(() => boxOf(element).top === before);
    });
  }

  it('is above the bubble on the bar', async () => {
    const bar = add('div', 'position: fixed; inset: auto 0 0; height: 80px', '');
    bar.append(document.createElement('button'));
    const other = add('button', `${bubble}; inset-block-end: 96px`);
    const element = await launcher();
    await until(() => !covers(element, other) && !covers(element, bar));
    expect(other.getBoundingClientRect().top - boxOf(element).bottom).to.be.closeTo(8, 1);
  });

  it('is not that of another launcher', async () => {
    const one = await launcher();
    const other = document.createElement('telnyx-launcher');
    document.body.append(other);
    afterwards.push(other);
    await until(() => other.hasUpdated && !covers(one, other));
  });

  it('stays on what cannot be clicked, and on what is as large as the page', async () => {
    add('div', `${bubble}; pointer-events: none`, 'Decoration');
    add('p', bubble, 'A note');
    const app = add('div', 'position: fixed; inset: 0; z-index: -1', '');
    app.append(document.createElement('button'));
    const element = await launcher();
    await rested();
    expect(innerHeight - boxOf(element).bottom).to.be.closeTo(16, 1);
  });

  it('is just what the page says, if it does', async () => {
    add('button', bubble);
    const element = await launcher();
    element.style.setProperty('--telnyx-launcher-offset-block', '20px');
    await rested();
    expect(innerHeight - boxOf(element).bottom).to.be.closeTo(20, 1);
  });
});

withViewport.describe('the phone of a launcher on a small screen', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const [width, height] of [
    [375, 700],
    [280, 600],
    [800, 400],
  ] as const) {
    it(`takes all of ${width} × ${height}, and the page waits`, async () => {
      await setViewport({ width, height });
      const element = await launcher();
      const phone = await element.load();
      await element.show();
      await settled(element);
      const panel = element.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
      const { x, y, width: w, height: h } = panel.getBoundingClientRect();
      expect([x, y, w, h, panel.matches(':modal')]).to.deep.equal([0, 0, width, height, true]);
      expect(phone.getBoundingClientRect().right).to.be.at.most(width);
      expect(panel.scrollWidth, 'nothing to scroll aside').to.equal(panel.clientWidth);
      const close = panel.querySelector<HTMLElement>('[part=close-button]');
      close?.click();
      await settled(element);
      expect([element.open, panel.open]).to.deep.equal([false, false]);
      expect(deepActiveElement() === element.shadowRoot?.querySelector('[part=button]')).to.equal(true);
    });
  }

  it('follows the screen while it is open', async () => {
    const element = await launcher();
    await element.show();
    await setViewport({ width: 375, height: 700 });
    const panel = element.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
    await until(() => panel.matches(':modal'));
    await setViewport({ width: 900, height: 700 });
    await until(() => panel.matches(':popover-open') && !panel.matches(':modal'));
    expect(element.open).to.equal(true);
  });
});
