/** Covers: `shortcut-keys.ts`. Keys that act on calls from anywhere on the page. */
import { expect } from '@open-wc/testing';
import '../../src/elements/telnyx-call-actions/telnyx-call-actions.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { stateContract } from '../contracts/element-contract.js';
import { deepElements, settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { ada, grace } from '../support/scripted-phone.js';
import { later } from '../support/later.js';
import { until } from '../support/until.js';

const find = (element: Element, selector: string): HTMLElement => {
  const found = deepElements(element).find(each => each.matches(selector));
  if (!found) throw new Error(`no ${selector}`);
  return found as HTMLElement;
};
/** A key as the browser sends it: from where the focus is. Gives whether the page did nothing with it. */
const press = (key: string, at: EventTarget = document.body, options: KeyboardEventInit = {}) =>
  at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...options }));
const given =
  (shortcuts = ''): Act =>
  async ({ element }) => {
    element.setAttribute('shortcuts', shortcuts);
    await import('../../src/elements/telnyx-phone/shortcut-keys.js');
    await settled(element);
  };
/** A phone in a call. */
async function talking(shortcuts?: string): Promise<Stage & { id: string }> {
  const staged = await stage('telnyx-phone', given(shortcuts));
  const { id } = await staged.phone.talk(ada);
  await settled(staged.element);
  return { ...staged, id };
}
const callOf = ({ phone, id }: { phone: Stage['phone']; id: string }) =>
  phone.client.state.calls.find(call => call.id === id);

describe('the shortcuts of the phone', () => {
  describe('as every element', () =>
    stateContract('telnyx-phone', async staged => {
      await given()(staged);
      await staged.phone.talk(ada);
      await settled(staged.element);
      find(staged.element, '[part="more-button"]').click();
      await until(() => deepElements(staged.element).some(each => each.matches('.keys')));
    }));

  it('are off until the page asks for them', async () => {
    const staged = await stage('telnyx-phone', ({ phone }) => phone.talk(ada));
    expect(press('m')).to.equal(true);
    expect(staged.phone.client.state.calls[0]?.muted).to.equal(false);
    expect(find(staged.element, '[part="mute-button"]').getAttribute('aria-keyshortcuts')).to.equal(null);
  });

  it('mute and are said; the same key again takes it back', async () => {
    const staged = await talking();
    expect(press('m'), 'the page').to.equal(false);
    expect(callOf(staged)?.muted).to.equal(true);
    await until(() => document.querySelector('.telnyx-announcer')?.textContent.includes('Muted'));
    press('M');
    expect(callOf(staged)?.muted).to.equal(false);
  });

  it('hold, open the keypad and end the call', async () => {
    const staged = await talking();
    const { element, phone } = staged;
    press('k');
    await settled(element);
    expect(find(element, 'telnyx-call-controls').hasAttribute('keypad-open')).to.equal(true);
    const held: boolean[] = [];
    element.addEventListener('telnyx-hold-request', event => held.push(event.held));
    press('h');
    expect(held).to.deep.equal([true]);
    const ended: string[] = [];
    element.addEventListener('telnyx-hangup-request', event => ended.push(event.callId));
    press('e');
    expect(ended).to.deep.equal([phone.client.state.calls[0]?.id ?? staged.id]);
  });

  it('answer, and decline what comes in', async () => {
    for (const [key, type] of [
      ['a', 'telnyx-answer-request'],
      ['e', 'telnyx-hangup-request'],
    ] as const) {
      const { element, phone } = await stage('telnyx-phone', given());
      const asked: string[] = [];
      element.addEventListener(type, event => {
        event.preventDefault();
        asked.push(event.type);
      });
      phone.ring(grace);
      await settled(element);
      await later(600, () => press(key));
      expect(asked).to.deep.equal([type]);
      element.remove();
    }
  });

  it('work with the keys that the page names, and no others', async () => {
    const staged = await talking('mute:x');
    expect(press('m')).to.equal(true);
    expect(callOf(staged)?.muted).to.equal(false);
    press('x');
    expect(callOf(staged)?.muted).to.equal(true);
  });

  it('are where Latin keyboards have them on those of other scripts', async () => {
    const staged = await talking();
    press('ь', document.body, { code: 'KeyM' });
    expect(callOf(staged)?.muted).to.equal(true);
  });

  const places: Record<string, () => HTMLElement> = {
    'an input': () => document.createElement('input'),
    'a text area': () => document.createElement('textarea'),
    'a list that is searched by letters': () => document.createElement('select'),
    'editable text': () => Object.assign(document.createElement('div'), { contentEditable: 'true', tabIndex: 0 }),
    'a text box of a library': () => {
      const box = document.createElement('div');
      box.role = 'textbox';
      return box;
    },
  };
  for (const [name, make] of Object.entries(places)) {
    for (const isInShadow of [false, true]) {
      it(`not in ${name}${isInShadow ? ', in a shadow root' : ''}`, async () => {
        const staged = await talking();
        const host = document.createElement('div');
        const place = make();
        (isInShadow ? host.attachShadow({ mode: 'open' }) : host).append(place);
        staged.element.after(host);
        expect(press('m', place)).to.equal(true);
        expect(callOf(staged)?.muted).to.equal(false);
      });
    }
  }

  for (const [name, options] of Object.entries({
    'with Ctrl': { ctrlKey: true },
    'with Alt': { altKey: true },
    'with Meta': { metaKey: true },
    'while a word is composed': { isComposing: true },
    'as it repeats': { repeat: true },
  })) {
    it(`not ${name}`, async () => {
      const staged = await talking();
      press('m', document.body, options);
      expect(callOf(staged)?.muted).to.equal(false);
    });
  }

  it('not behind a modal dialog of the page, but in one', async () => {
    const staged = await talking();
    const dialog = document.createElement('dialog');
    staged.element.after(dialog);
    dialog.showModal();
    press('m');
    expect(callOf(staged)?.muted).to.equal(false);
    dialog.close();
    press('m');
    expect(callOf(staged)?.muted).to.equal(true);
  });

  it('not when the page has taken the key', async () => {
    const staged = await talking();
    const take = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', take);
    press('m');
    document.body.removeEventListener('keydown', take);
    expect(callOf(staged)?.muted).to.equal(false);
  });

  it('work in another document, such as a picture-in-picture window, but not where one types there', async () => {
    const staged = await talking();
    const frame = document.createElement('iframe');
    staged.element.after(frame);
    const other = frame.contentDocument as Document;
    const field = other.createElement('input');
    other.body.append(staged.element, field);
    await settled(staged.element);
    press('m', field);
    expect(callOf(staged)?.muted).to.equal(false);
    press('m', other.body);
    expect(callOf(staged)?.muted).to.equal(true);
  });

  it('act on one of two phones that are in a call, the one that was there first; then on the other', async () => {
    const [first, second] = [await talking(), await talking()];
    const muted = () => [first, second].map(each => callOf(each)?.muted);
    press('m');
    expect(muted()).to.deep.equal([true, false]);
    await later(600, () => press('e'));
    await until(() => callOf(first) === undefined);
    await settled(first.element);
    await later(600, () => press('m'));
    expect(muted()).to.deep.equal([undefined, true]);
  });

  it('are gone with the phone, and when the page takes them back', async () => {
    const staged = await talking();
    staged.element.setAttribute('shortcuts', 'off');
    await settled(staged.element);
    expect(press('m')).to.equal(true);
    staged.element.setAttribute('shortcuts', '');
    await settled(staged.element);
    staged.element.remove();
    expect(press('m')).to.equal(true);
  });

  it('are named by their buttons, and listed under More', async () => {
    const { element } = await talking('mute:m hangup:x');
    expect(find(element, '[part="mute-button"]').getAttribute('aria-keyshortcuts')).to.equal('m');
    expect(find(element, '[part="hold-button"]').hasAttribute('aria-keyshortcuts')).to.equal(false);
    expect(find(element, '[part="end-button"]').getAttribute('aria-keyshortcuts')).to.equal('x');
    find(element, '[part="more-button"]').click();
    const list = await until(() => deepElements(element).find(each => each.matches('.keys')));
    expect(list.textContent.replace(/\s+/g, ' ').trim()).to.equal('Mute M End X');
  });
});
