/** Clicks and keys that were meant for the screen before: in the moment in which it changes they neither call nor hang up. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Call } from '../../src/client/index.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { deepElements, settled, stage, type Stage } from '../contracts/stage.js';
import type { ScriptedPhone } from '../support/scripted-phone.js';
import { atOnce, later } from '../support/later.js';
import { type } from '../support/type.js';

const talk = (phone: ScriptedPhone) => phone.talk();
const ring = (phone: ScriptedPhone) => phone.ring();

/** A button of the phone, wherever it stands. */
function button(element: Element, selector: string): HTMLElement {
  const found = deepElements(element).find(each => each.matches(selector));
  if (!(found instanceof HTMLElement)) throw new Error(`no ${selector}`);
  return found;
}

/** A phone with a call that the remote party then ends. */
async function ended(begin: (phone: ScriptedPhone) => Call | Promise<Call> = talk): Promise<Stage> {
  const at = await stage('telnyx-phone', () => {});
  const call = await begin(at.phone);
  await settled(at.element);
  at.phone.end(call);
  await settled(at.element);
  return at;
}

const numbers = ({ client }: ScriptedPhone) => client.state.calls.map(({ remote }) => remote.number);

describe('late input', () => {
  for (const [name, begin] of [
    ['End, which is Call again now,', talk],
    ['Answer, which is Call back now,', ring],
  ] as const) {
    it(`a click on ${name} calls nobody`, () =>
      atOnce(async () => {
        const { element, phone } = await ended(begin);
        button(element, '[data-number]').click();
        expect(numbers(phone)).to.be.empty;
      }));

    it(`a click on ${name} calls half a second later`, async () => {
      const { element, phone } = await ended(begin);
      await later(500, () => button(element, '[data-number]').click());
      expect(numbers(phone)).to.deep.equal(['+15550100']);
    });
  }

  it('Done takes its click at once', async () => {
    const { element } = await ended();
    button(element, '.done').click();
    await settled(element);
    expect(button(element, '[part~="call-button"]').isConnected).to.equal(true);
  });

  it('a second click on End does not call from the keypad that took its place', async () => {
    const { element, phone } = await stage('telnyx-phone', at => at.phone.dialAndRing());
    await later(600, () =>
      atOnce(async () => {
        button(element, '.end').click();
        await settled(element);
        button(element, '[part~="call-button"]').click();
      }),
    );
    expect([phone.sent('bye').length, ...numbers(phone)]).to.deep.equal([1]);
  });

  it('a second Enter does not end the call that the first one began, whenever it comes', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    element.focus();
    await type('9196');
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await later(100, () => sendKeys({ press: 'Enter' }));
    expect(numbers(phone)).to.deep.equal(['9196']);
    await later(600, () => sendKeys({ press: 'Enter' }));
    expect(numbers(phone)).to.deep.equal(['9196']);
  });

  it('Enter on other buttons does at once what it says', async () => {
    const { element, phone } = await stage('telnyx-phone', at => at.phone.talk());
    button(element, '[part~="mute-button"]').focus();
    await sendKeys({ press: 'Enter' });
    expect(phone.client.state.calls[0]?.muted).to.equal(true);
  });

  it('an Enter on End does not call again as the remote party hangs up', async () => {
    const { element, phone } = await stage('telnyx-phone', at => at.phone.talk());
    button(element, '.end').focus();
    await atOnce(async () => {
      for (const { id } of phone.client.state.calls) phone.end({ id });
      await settled(element);
      await sendKeys({ press: 'Enter' });
    });
    expect(numbers(phone)).to.be.empty;
  });

  it('Enter in the moment before the screen of a call is there calls nobody', async () => {
    const { element, phone } = await stage('telnyx-phone', () => {});
    button(element, 'telnyx-dialpad').focus();
    await type('9196');
    const show = holdTasks();
    phone.dial();
    await sendKeys({ press: 'Enter' });
    expect(button(element, '[part~="call-button"]').isConnected, 'the screen before').to.equal(true);
    expect(numbers(phone)).to.have.length(1);
    show();
    await settled(element);
    expect(button(element, '.end').isConnected).to.equal(true);
    expect(numbers(phone)).to.have.length(1);
  });
});

/** Tasks that the phone asks for begin only when the returned function is called. */
function holdTasks(): () => void {
  const { postMessage } = MessagePort.prototype;
  const held: (() => void)[] = [];
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
    held.push(() => postMessage.call(this, message, {}));
  };
  return () => {
    MessagePort.prototype.postMessage = postMessage;
    for (const post of held) post();
  };
}
