/** The row Keypad, Recents of an idle phone, and what a wide phone has beside the keypad. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import type { TelnyxDialpad } from '../../src/elements/telnyx-dialpad/telnyx-dialpad.js';
import { stateContract } from '../contracts/element-contract.js';
import { deepActiveElement, isVisible, settled, stage, type Act } from '../contracts/stage.js';
import { ada, grace } from '../support/scripted-phone.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const find = (element: Element, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const has = (element: Element, selector: string) => element.shadowRoot?.querySelector(selector) !== null;
const tab = (element: Element, name: string) => find(element, `.main [data-tab=${name}]`);
const open = async (element: Element, name: string) => {
  tab(element, name).click();
  await settled(element);
};
const openTab = (element: Element) => find(element, '.main [aria-selected=true]').dataset['tab'];
const number = (element: Element) => (find(element, 'telnyx-dialpad') as TelnyxDialpad).value;
const missed: Act = ({ phone }) => phone.end(phone.ring(grace), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });

const recents: Act = async staged => {
  await missed(staged);
  await settled(staged.element);
  find(staged.element, '.done').click();
  await settled(staged.element);
  await open(staged.element, 'recents');
  await until(() => find(staged.element, '.panel.recents > *').shadowRoot?.querySelector('.row'));
  staged.element.scrollIntoView();
  await until(() => !has(staged.element, '.badge'));
};

describe('the tabs of the phone', () => {
  describe('as every element', () => stateContract('telnyx-phone', recents));

  it('open with the keypad', async () => {
    const { element } = await stage('telnyx-phone', () => {});
    expect(openTab(element)).to.equal('keypad');
    expect(tab(element, 'recents').textContent.trim()).to.equal('Recents');
  });

  it('show the calls, and leave the number as it was', async () => {
    const { element } = await stage('telnyx-phone', missed);
    find(element, '.done').click();
    await settled(element);
    element.focus();
    await type('12');
    await open(element, 'recents');
    expect(isVisible(find(element, 'telnyx-dialpad'))).to.equal(false);
    const list = await until(() => find(element, '.panel.recents > *').shadowRoot);
    await until(() => list.textContent.includes('Grace Hopper'));
    await open(element, 'keypad');
    expect(isVisible(find(element, 'telnyx-dialpad'))).to.equal(true);
    expect(number(element)).to.equal('12');
  });

  for (const [dir, forward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`are one stop for Tab, with arrow keys inside, ${dir}`, async () => {
      const { element } = await stage('telnyx-phone', ({ element: { parentElement } }) => {
        if (parentElement) parentElement.dir = dir;
      });
      const focused = async (key: string) => {
        await sendKeys({ press: key });
        return (deepActiveElement() as HTMLElement).dataset['tab'];
      };
      tab(element, 'keypad').focus();
      expect(tab(element, 'recents').tabIndex).to.equal(-1);
      expect(await focused(forward)).to.equal('recents');
      expect(await focused(forward), 'around').to.equal('keypad');
      expect(await focused(back)).to.equal('recents');
      expect(await focused('Home')).to.equal('keypad');
      expect(await focused('End')).to.equal('recents');
      await sendKeys({ press: 'Enter' });
      await settled(element);
      expect(openTab(element)).to.equal('recents');
      expect(deepActiveElement() === tab(element, 'recents'), 'the focus').to.equal(true);
    });
  }

  it('give way to the keypad for digits that are typed', async () => {
    const { element } = await stage('telnyx-phone', () => {});
    await open(element, 'recents');
    tab(element, 'recents').focus();
    await type('7');
    await until(() => number(element) === '7');
    expect(openTab(element)).to.equal('keypad');
  });

  it('are away in a call, and come back as they were', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    await open(element, 'recents');
    const call = phone.ring(ada);
    await settled(element);
    expect(has(element, '.tabs')).to.equal(false);
    phone.end(call);
    await settled(element);
    find(element, '.done').click();
    await settled(element);
    expect(openTab(element)).to.equal('recents');
  });

  for (const width of [280, 375]) {
    it(`${width} px: the phone is as high with each tab as in a call`, async () => {
      const { element, phone } = await stage('telnyx-phone', () => {}, { width });
      const heights = [element.offsetHeight];
      await open(element, 'recents');
      heights.push(element.offsetHeight);
      await phone.talk(ada);
      await settled(element);
      heights.push(element.offsetHeight);
      expect(heights).to.deep.equal(heights.map(() => heights[0]));
    });
  }
});

describe('the badge of Recents', () => {
  it('counts missed calls in words too, until they are seen', async () => {
    const { element } = await stage('telnyx-phone', missed);
    find(element, '.done').click();
    await until(() => has(element, '.badge'));
    expect(tab(element, 'recents').textContent.replace(/\s+/g, ' ')).to.contain('Recents1, 1 missed');
    await open(element, 'recents');
    await until(() => !has(element, '.badge'));
  });

  it('is gone with the row where the page wants no history', async () => {
    const { element } = await stage('telnyx-phone', ({ element: phone }) => phone.setAttribute('history', 'off'));
    expect(has(element, '.tabs')).to.equal(false);
    expect(has(element, '.panel.recents')).to.equal(false);
  });
});

it('Call brings back the last number of the history', async () => {
  const { element } = await stage('telnyx-phone', async ({ phone }) => phone.end(await phone.talk(grace)));
  find(element, '.done').click();
  await settled(element);
  const dialpad = find(element, 'telnyx-dialpad') as TelnyxDialpad;
  await until(() => dialpad.redial === grace.number);
});

describe('beside the keypad of a wide phone', () => {
  const wide = (act: Act = () => {}) => stage('telnyx-phone', act, { width: 900 });

  it('are the calls, without a row of tabs', async () => {
    const { element } = await wide();
    await until(() => has(element, '.side .panel.recents'));
    await until(() => isVisible(find(element, 'telnyx-dialpad')));
    expect(isVisible(tab(element, 'recents'))).to.equal(false);
  });

  it('is what the page puts there: then the calls keep their tab', async () => {
    const { element } = await wide(({ element: phone }) => {
      const own = document.createElement('p');
      own.slot = 'side';
      own.textContent = 'Ours';
      phone.append(own);
    });
    await until(() => !has(element, '.side .panel'));
    await open(element, 'recents');
    await until(() => isVisible(find(element, '.main .panel.recents')));
  });

  it('becomes a tab as the phone becomes narrow', async () => {
    const { element } = await wide();
    await until(() => has(element, '.side .panel.recents'));
    element.parentElement?.style.setProperty('inline-size', '320px');
    await until(() => !has(element, '.side .panel'));
    expect(isVisible(tab(element, 'recents'))).to.equal(true);
  });
});
