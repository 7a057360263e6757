/** Covers: phone-summary. The summary of a call in the phone: in place of its ending, as high, and never lost. */
import { expect } from '@open-wc/testing';
import type { TelnyxCallSummarySubmitEvent } from '../../src/events/index.js';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/phone-summary.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { stateContract } from '../contracts/element-contract.js';
import {
  deepActiveElement,
  deepElements,
  isVisible,
  settled,
  stage,
  type Act,
  type Stage,
} from '../contracts/stage.js';
import { ada, grace } from '../support/scripted-phone.js';
import { later } from '../support/later.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const search = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found | undefined =>
  deepElements(element).find((each): each is Found => each.matches(selector) && isVisible(each));
const find = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found => {
  const found = search<Found>(element, selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const note = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');
const submissions = (element: Element) => {
  const given: TelnyxCallSummarySubmitEvent[] = [];
  element.addEventListener(
    'telnyx-call-summary-submit',
    event => void given.push(event as TelnyxCallSummarySubmitEvent),
  );
  return given;
};

const asked = async (act: Act = () => {}, value = '', width = 320): Promise<Stage> =>
  stage(
    'telnyx-phone',
    async at => {
      at.element.setAttribute('call-summary', value);
      await settled(at.element);
      await act(at);
    },
    { width },
  );
const talked: Act = async ({ phone, element }) => {
  const call = await phone.talk(ada);
  await settled(element);
  phone.end(call);
  await until(() => search(element, 'textarea'));
};

describe('the phone after a call, with call-summary', () => {
  describe('as every state', () =>
    stateContract('telnyx-phone', async at => {
      at.element.setAttribute('call-summary', '');
      await settled(at.element);
      at.phone.end(await at.phone.talk(ada));
      if (at.element.isConnected) await until(() => search(at.element, 'textarea'));
    }));

  it('asks for nothing without the attribute, and with off', async () => {
    for (const value of [undefined, 'off']) {
      const { element } = await stage('telnyx-phone', async at => {
        if (value !== undefined) at.element.setAttribute('call-summary', value);
        at.phone.end(await at.phone.talk(ada));
      });
      await until(() => search(element, '.done'));
      expect(search(element, 'textarea'), String(value)).to.equal(undefined);
    }
  });

  for (const width of [280, 320, 375])
    it(`${width} px: is as high as it was`, async () => {
      const at = await asked(() => {}, '', width);
      const before = at.element.offsetHeight;
      await talked(at);
      expect(at.element.offsetHeight).to.equal(before);
      expect(isVisible(find(at.element, '[part="save-button"]'))).to.equal(true);
    });

  it('waits for the user, and goes back to the keypad once it is saved', async () => {
    const { element, phone } = await asked(talked);
    const given = submissions(element);
    await phone.pass(60);
    note(element).focus();
    await type('done');
    await later(600, () => find(element, '[part="save-button"]').click());
    await until(() => search(element, 'telnyx-dialpad'));
    expect(given.map(event => event.note)).to.deep.equal(['done']);
    expect(search(element, '.done'), 'the ending').to.equal(undefined);
  });

  it('goes back to the keypad as it is skipped', async () => {
    const { element } = await asked(talked);
    const given = submissions(element);
    await later(600, () => find(element, '[part="skip-button"]').click());
    await until(() => search(element, 'telnyx-dialpad'));
    expect(given).to.be.empty;
  });

  it('does not take the click on End that came as the other side hung up for Save', async () => {
    const { element } = await asked(talked);
    const given = submissions(element);
    find(element, '[part="save-button"]').click();
    expect(given).to.be.empty;
    await later(600, () => find(element, '[part="save-button"]').click());
    expect(given).to.have.length(1);
  });

  it('lets a call that comes in win, and keeps what was written', async () => {
    const { element, phone } = await asked(talked);
    note(element).focus();
    await type('half a ');
    const call = phone.ring(grace);
    await until(() => search(element, '[part="answer-button"]'));
    expect(search(element, 'textarea')).to.equal(undefined);
    phone.end(call, { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await until(() => search(element, 'textarea'));
    expect(note(element).value).to.equal('half a ');
    expect(find(element, '[part="name"]').textContent).to.contain('Ada Lovelace');
  });

  it('shows the ending of a call that needs no summary', async () => {
    const { element, phone } = await asked();
    phone.end(phone.ring(grace), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
    await until(() => search(element, '.done'));
    expect(search(element, 'textarea')).to.equal(undefined);
  });

  it('takes digits for the note, not for the keypad', async () => {
    const { element } = await asked(talked);
    note(element).focus();
    await type('42');
    await settled(element);
    expect(note(element).value).to.equal('42');
    expect(Reflect.get(element, 'number')).to.equal('');
  });

  it('moves the focus from End to the note', async () => {
    const { element, phone } = await asked();
    const call = await phone.talk(ada);
    await settled(element);
    (await until(() => search(element, '.end[part="end-button"]'))).focus();
    phone.end(call);
    await until(() => deepActiveElement()?.matches('textarea'));
  });

  it('says that the call ended', async () => {
    await asked(talked);
    await until(() =>
      document.querySelector('.telnyx-announcer')?.textContent.includes('Call with Ada Lovelace ended.'),
    );
  });

  it('offers the outcomes that the attribute lists, and no stars with call-rating="off"', async () => {
    const { element } = await asked(talked, 'Sold, Call back');
    const labels = () =>
      deepElements(element).flatMap(each => (each.matches('.choice') ? each.textContent.trim() : []));
    expect(labels()).to.deep.equal(['Sold', 'Call back']);
    expect(search(element, '.star') !== undefined).to.equal(true);
    element.setAttribute('call-rating', 'off');
    await settled(element);
    expect(search(element, '.star')).to.equal(undefined);
  });
});
