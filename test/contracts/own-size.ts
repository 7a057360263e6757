/** What an element must be where the page gives it no width: in a box that is as wide as its content. */
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { stickingOut } from './layout.js';
import { settled, stage, type Act } from './stage.js';

/** Boxes that shrink to their content, by their style. */
const shrinking: Readonly<Record<string, string>> = {
  'a fixed corner': 'position: fixed; inset: auto 20px 20px auto',
  'an absolute box': 'position: absolute; inset: 0 auto auto 0',
  'a float': 'float: left',
  'an inline block': 'display: inline-block',
  'an inline flex box': 'display: inline-flex',
  'an inline grid': 'display: inline-grid',
  'a flex column': 'display: flex; flex-direction: column; align-items: flex-start',
  'an auto track of a grid': 'display: grid; grid-template-columns: auto; justify-content: start',
  'a table cell': 'display: table-cell',
  'fit-content': 'inline-size: fit-content',
};

/** Boxes that have a width, and children that have to share it. */
const shared: Readonly<Record<string, string>> = {
  'a row of 300 px': 'display: flex; inline-size: 300px',
  'a track of 300 px': 'display: grid; grid-template-columns: repeat(2, 1fr); inline-size: 600px',
};

const widths = [320, 1000];
/** In a box on a page of 320 px, with borders and a scrollbar. */
const leastWidth = 240;
const initial = { width: 800, height: 600 };

/** Wide enough in each box that shrinks, never wider than the page, and nothing sticks out of it. */
export async function expectOwnSize(tag: string, act: Act): Promise<void> {
  const { element } = await stage(tag, act);
  const box = element.parentElement ?? document.body;
  try {
    for (const width of widths) {
      await setViewport({ width, height: 800 });
      for (const [kind, style] of Object.entries(shrinking)) {
        box.setAttribute('style', style);
        expectRoom(element, `in ${kind} at ${width} px`);
      }
      expectCorner(element);
      box.setAttribute('style', '');
      box.popover = 'manual';
      box.showPopover();
      expectRoom(element, `in a popover at ${width} px`);
      box.popover = null;
    }
    await setViewport({ ...initial, width: 1000 });
    for (const [kind, style] of Object.entries(shared)) {
      box.setAttribute('style', style);
      expect(element.offsetWidth, `in ${kind}`).to.be.at.most(300);
    }
    await inDialog(element, box);
  } finally {
    await setViewport(initial);
  }
}

/** It may stand in a fixed corner by itself, too, and takes no more of the page than it needs. */
function expectCorner(element: HTMLElement): void {
  element.setAttribute('style', 'position: fixed; inset: auto 20px 20px auto');
  expectRoom(element, 'in a corner by itself');
  expect(element.offsetWidth, 'in a corner by itself').to.be.at.most(600);
  element.removeAttribute('style');
}

async function inDialog(element: HTMLElement, box: HTMLElement): Promise<void> {
  const dialog = document.createElement('dialog');
  box.setAttribute('style', '');
  box.append(dialog);
  dialog.append(element);
  dialog.showModal();
  await settled(element);
  for (const width of widths) {
    await setViewport({ width, height: 800 });
    expectRoom(element, `in a dialog at ${width} px`);
  }
}

function expectRoom(element: HTMLElement, where: string): void {
  const { width, height, left, right } = element.getBoundingClientRect();
  if (height === 0) return; // it has nothing to show now
  const isContainer = getComputedStyle(element).containerType !== 'normal';
  expect(width, `width ${where}`).to.be.at.least(isContainer ? leastWidth : 2);
  expect([left >= 0, right <= innerWidth], `within the page ${where}`).to.deep.equal([true, true]);
  expect(stickingOut(element, element), `what sticks out ${where}`).to.deep.equal([]);
}
