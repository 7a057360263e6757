/** Nothing in the phone jumps, traps the focus or changes its meaning under a finger, whatever comes. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TelnyxCallControls } from '../../src/elements/telnyx-call-controls/telnyx-call-controls.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import {
  deepActiveElement,
  deepElements,
  isVisible,
  settled,
  stage,
  type Act,
  type Stage,
} from '../contracts/stage.js';
import { ada, grace, type ScriptedPhone } from '../support/scripted-phone.js';
import { atOnce, later } from '../support/later.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const edsger = { name: 'Edsger Dijkstra', number: '+31201234567' };
const barbara = { name: 'Barbara Liskov', number: '+16175550123' };

const find = (element: Element, selector: string): HTMLElement => {
  const found = deepElements(element).find(each => each.matches(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
};
const top = (element: Element) => Math.round(find(element, '.end[part="end-button"]').getBoundingClientRect().top);
const openKeypad = ({ element }: Stage) => {
  (find(element, 'telnyx-call-controls') as TelnyxCallControls).keypadOpen = true;
};
const numbers = ({ client }: ScriptedPhone) => client.state.calls.map(({ remote }) => remote.number);

/** What may come during a call. */
const acts: Readonly<Record<string, Act>> = {
  keypad: openKeypad,
  'a second call comes in': ({ phone }) => phone.ring(grace),
  'a second call goes': ({ phone }) => phone.end(phone.ring(grace)),
  'another call': ({ phone }) => phone.talk(grace),
  'a third call': async ({ phone }) => {
    await phone.hold(grace);
    await phone.hold(edsger);
  },
  'a fourth call': async ({ phone }) => {
    await phone.hold(grace);
    await phone.hold(edsger);
    await phone.hold(barbara);
  },
  'it is muted': ({ phone }) => phone.client.state.calls.forEach(({ id }) => phone.client.getCall(id)?.muteAudio()),
};

describe('the phone, steady', () => {
  for (const width of [280, 320, 375]) {
    for (const [first, begin] of Object.entries(acts)) {
      for (const [then, go] of Object.entries(acts)) {
        if (first === then) continue;
        it(`${width} px: ${first}, then ${then}: End stays, and the phone does not grow`, async () => {
          const at = await stage('telnyx-phone', ({ phone }) => phone.talk(ada), { width });
          const before = [top(at.element), at.element.offsetHeight];
          for (const act of [begin, go]) {
            await act(at);
            await settled(at.element);
            expect([top(at.element), at.element.offsetHeight]).to.deep.equal(before);
          }
        });
      }
    }
  }

  it('a second call takes the room of the open keypad, and gives it back', async () => {
    const at = await stage('telnyx-phone', ({ phone }) => phone.talk(ada));
    openKeypad(at);
    await settled(at.element);
    const call = at.phone.ring(grace);
    await settled(at.element);
    expect(isVisible(find(at.element, '[data-key="5"]'))).to.equal(false);
    await until(() => isVisible(find(at.element, '[part="answer-button"]'))); // it fades in
    at.phone.end(call);
    await settled(at.element);
    expect(isVisible(find(at.element, '[data-key="5"]'))).to.equal(true);
  });

  for (const part of ['answer-button', 'decline-button', 'end-button']) {
    it(`a key pressed as a second call comes in is not its ${part}`, async () => {
      const { element, phone } = await stage('telnyx-phone', its => its.phone.talk(ada));
      const button = await atOnce(async () => {
        phone.ring(grace);
        await settled(element);
        const found = find(element, `telnyx-incoming-call`).shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`);
        found?.click();
        return found;
      });
      await settled(element);
      expect(phone.client.state.calls.map(({ state }) => state)).to.deep.equal(['active', 'ringing']);
      await later(500, () => button?.click());
      await settled(element);
      expect(phone.client.state.calls.map(({ state }) => state)).to.not.deep.equal(['active', 'ringing']);
    });
  }

  it('End does not end the other call as the remote party hangs up', async () => {
    const { element, phone } = await stage('telnyx-phone', async its => {
      await its.phone.hold(grace);
      await its.phone.talk(ada);
    });
    find(element, '.end').focus();
    const talking = phone.client.state.currentCallId ?? '';
    await atOnce(async () => {
      phone.end({ id: talking });
      await settled(element);
      expect(deepActiveElement() === find(element, '.screen'), 'the focus').to.equal(true);
      find(element, '.end').click();
      expect(numbers(phone)).to.deep.equal([grace.number]);
    });
    await later(500, () => find(element, '.end').click());
    expect(numbers(phone)).to.be.empty;
  });

  it('the focus is on the call after dialling, not on End', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    element.focus();
    await type('9196');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(deepActiveElement()?.getAttribute('aria-label')).to.equal('Call with 9196');
    for (const key of ['Enter', ' ']) await later(600, () => sendKeys({ press: key }));
    expect(numbers(phone)).to.deep.equal(['9196']);
    await sendKeys({ press: 'Tab' });
    expect(deepActiveElement()?.getAttribute('part')).to.equal('mute-button');
  });

  for (const [name, focus] of [
    ['in it', () => {}],
    ['on the call', (element: Element) => find(element, '.screen').focus()],
  ] as const) {
    it(`Escape closes the keypad with the focus ${name}`, async () => {
      const at = await stage('telnyx-phone', ({ phone }) => phone.talk(ada));
      openKeypad(at);
      await settled(at.element);
      find(at.element, '[data-key="5"]').focus();
      focus(at.element);
      await sendKeys({ press: 'Escape' });
      await settled(at.element);
      expect(find(at.element, '[part="keypad-button"]').ariaExpanded).to.equal('false');
      if (name === 'in it')
        expect(deepActiveElement() === find(at.element, '[part="keypad-button"]'), 'the focus').to.equal(true);
    });
  }

  it('Escape is left to the page while the keypad is closed', async () => {
    const { element } = await stage('telnyx-phone', ({ phone }) => phone.talk(ada));
    find(element, '[part="mute-button"]').focus();
    let isLeft: boolean | undefined;
    element.addEventListener('keydown', event => (isLeft = !event.defaultPrevented));
    await sendKeys({ press: 'Escape' });
    expect(isLeft).to.equal(true);
  });

  const long = [
    { name: 'Wolfeschlegelsteinhausenbergerdorff '.repeat(8), number: ada.number },
    { name: '', number: `sip:${'abcdefghij'.repeat(30)}@example.com` },
  ];
  for (const party of long) {
    it(`pushes no button away with ${party.name ? 'a long name' : 'a long address'}`, async () => {
      for (const act of ['ring', 'talk'] as const) {
        const plain = await stage('telnyx-phone', ({ phone }) => phone[act](ada), { width: 280 });
        const grown = await stage('telnyx-phone', ({ phone }) => phone[act](party), { width: 280 });
        expect(grown.element.offsetHeight, act).to.equal(plain.element.offsetHeight);
      }
    });
  }
});

describe('the screen of a call that ended', () => {
  let pending: (() => void) | undefined;
  const { setTimeout: real } = window;

  /** Timers of four seconds wait for `fourSecondsLater`. */
  beforeEach(() => {
    pending = undefined;
    window.setTimeout = ((run: () => void, ms?: number) => {
      if (ms !== 4_000) return real(run, ms);
      pending = run;
      return 0;
    }) as typeof setTimeout;
  });
  afterEach(() => (window.setTimeout = real));

  const fourSecondsLater = async (element: Element) => {
    const run = pending;
    pending = undefined;
    run?.();
    await settled(element);
  };
  const isEnded = (element: Element) => find(element, '.screen').matches('.ended');
  const talked = () =>
    stage('telnyx-phone', async ({ phone }) => {
      phone.end(await phone.talk(ada));
    });

  it('goes by itself', async () => {
    const { element } = await talked();
    expect(isEnded(element)).to.equal(true);
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(false);
  });

  it('goes with a pointer that rests where End was, not with one that moves on it', async () => {
    const { element } = await talked();
    element.dispatchEvent(new PointerEvent('pointermove'));
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(true);
    element.dispatchEvent(new PointerEvent('pointerleave'));
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(false);
  });

  it('stays until Done with a summary of the page on it, in which people can write', async () => {
    const { element } = await talked();
    const notes = Object.assign(document.createElement('textarea'), { slot: 'summary' });
    element.append(notes);
    await settled(element);
    expect(notes.checkVisibility()).to.equal(true);
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(true);
    notes.focus();
    await sendKeys({ press: '5' });
    expect(notes.value, 'the digit is no number to call').to.equal('5');
    expect(isEnded(element)).to.equal(true);
    find(element, '.done').click();
    await settled(element);
    expect([isEnded(element), notes.checkVisibility()]).to.deep.equal([false, false]);
  });

  it('stays while the keyboard is on it', async () => {
    const { element } = await talked();
    element.focus();
    await sendKeys({ press: 'Tab' });
    find(element, '.done').focus();
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(true);
    find(element, '.done').blur();
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(false);
  });

  it('goes when it was declined here', async () => {
    const { element } = await stage('telnyx-phone', ({ phone }) => phone.ring().hangup());
    await fourSecondsLater(element);
    expect(isEnded(element)).to.equal(false);
  });

  const waiting: Readonly<Record<string, Act>> = {
    'the person is busy': async ({ phone }) =>
      phone.end(await phone.dialAndRing(), { cause: 'USER_BUSY', causeCode: 17 }),
    'it was missed': ({ phone }) => phone.end(phone.ring(), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 }),
    'the connection was lost': async ({ phone }) =>
      phone.end(await phone.talk(), { cause: 'MEDIA_TIMEOUT', causeCode: 804 }),
  };
  for (const [name, act] of Object.entries(waiting)) {
    it(`waits for its reader where ${name}`, async () => {
      const { element } = await stage('telnyx-phone', act);
      await fourSecondsLater(element);
      expect(isEnded(element)).to.equal(true);
    });
  }
});
