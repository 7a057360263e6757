import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TelnyxCallSummary } from '../../src/elements/telnyx-call-summary/telnyx-call-summary.js';
import '../../src/elements/telnyx-call-summary/telnyx-call-summary.js';
import type { TelnyxCallSummarySubmitEvent } from '../../src/events/index.js';
import { historyOf } from '../../src/page/history/client-history.js';
import { elementContract } from '../contracts/element-contract.js';
import { deepActiveElement, settled, stage, type Act } from '../contracts/stage.js';
import { ada, grace } from '../support/scripted-phone.js';
import { type } from '../support/type.js';

const find = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string): Found => {
  const found = element.shadowRoot?.querySelector<Found>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const text = (element: Element, selector: string) => find(element, selector).textContent.trim().replace(/\s+/g, ' ');
const note = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');
const radio = (element: Element, value: string) => find<HTMLInputElement>(element, `input[value="${value}"]`);
const isEmpty = (element: Element) => element.matches(':state(empty)');

/** What the page is given. */
function submissions(element: Element): TelnyxCallSummarySubmitEvent[] {
  const given: TelnyxCallSummarySubmitEvent[] = [];
  element.addEventListener(
    'telnyx-call-summary-submit',
    event => void given.push(event as TelnyxCallSummarySubmitEvent),
  );
  return given;
}

async function write(element: Element, words: string): Promise<void> {
  note(element).focus();
  await type(words);
}

const talked: Act = async ({ phone }) => {
  const call = await phone.talk(ada);
  await phone.pass(65);
  phone.end(call);
};
const talkedTwice: Act = async staged => {
  await talked(staged);
  staged.phone.end(await staged.phone.talk(grace));
};
const filledIn: Act = async staged => {
  await talked(staged);
  await settled(staged.element);
  if (!staged.element.isConnected) return;
  radio(staged.element, 'reached').click();
  radio(staged.element, '4').click();
};
const shown = async (act: Act = talked, properties: Partial<TelnyxCallSummary> = {}) => {
  const staged = await stage('telnyx-call-summary', async on => {
    Object.assign(on.element, properties);
    await act(on);
  });
  return { ...staged, element: staged.element as TelnyxCallSummary };
};

describe('telnyx-call-summary', () => {
  elementContract('telnyx-call-summary', {
    states: {
      'no call is over': () => {},
      'a call is over': talked,
      'two are over': talkedTwice,
      'filled in': filledIn,
    },
    whileShown: ['a call is over', 'two are over', 'filled in'],
    properties: { outcomes: ['Sold', 'Not sold'] },
  });

  it('shows nothing before a call is over', async () => {
    const { element, phone } = await shown(() => {});
    expect(isEmpty(element)).to.equal(true);
    const call = await phone.talk(ada);
    await settled(element);
    expect(isEmpty(element), 'in a call').to.equal(true);
    phone.end(call);
    await settled(element);
    expect(isEmpty(element)).to.equal(false);
  });

  it('says who it was, in which direction, and how long people talked', async () => {
    const { element } = await shown();
    expect(text(element, '[part=name]')).to.equal('Ada Lovelace');
    expect(text(element, '.facts'))
      .to.contain('Outgoing')
      .and.to.contain('555')
      .and.to.match(/01:(0[5-9]|1)/);
    expect(text(element, '.facts'), 'an ordinary ending').to.not.contain('ended');
  });

  it('says why nobody was reached', async () => {
    const { element } = await shown(async ({ phone }) =>
      phone.end(await phone.dialAndRing(ada), { cause: 'USER_BUSY', causeCode: 17 }),
    );
    expect(text(element, '.facts')).to.contain('busy').and.to.not.contain('00:00');
  });

  it('asks for nothing after a missed and a declined call', async () => {
    const { element } = await shown(async ({ phone }) => {
      phone.end(phone.ring(ada), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
      await phone.ring(grace).hangup();
    });
    expect(isEmpty(element)).to.equal(true);
  });

  it('gives the page all that a log needs, once', async () => {
    const { element, phone } = await shown();
    const given = submissions(element);
    radio(element, 'left-message').click();
    radio(element, '4').click();
    await write(element, ' Call on Monday ');
    find(element, '.save').click();
    find(element, '.save').click();
    expect(element.save(), 'once more').to.equal(false);
    await settled(element);
    expect(isEmpty(element)).to.equal(true);
    expect(given).to.have.length(1);
    const [{ note: words, outcome, rating, summary } = {} as TelnyxCallSummarySubmitEvent] = given;
    expect({ words, outcome, rating }).to.deep.equal({ words: 'Call on Monday', outcome: 'left-message', rating: 4 });
    expect(summary).to.include({ direction: 'outbound', outcome: 'answered' });
    expect(summary.talkSeconds).to.be.within(65, 79); // the clock of the test is the real one, put forward
    expect(summary.remote).to.include(ada);
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('Saved.');
    expect(phone.client.state.calls).to.be.empty;
  });

  it('keeps the form as it is if the page does not accept it', async () => {
    const { element } = await shown();
    element.addEventListener('telnyx-call-summary-submit', event => event.preventDefault(), { once: true });
    await write(element, 'half');
    expect(element.save()).to.equal(false);
    await settled(element);
    expect(note(element).value).to.equal('half');
    const given = submissions(element);
    expect(element.save()).to.equal(true);
    expect(given.map(event => event.note)).to.deep.equal(['half']);
  });

  it('gives a call up without a word to the page', async () => {
    const { element } = await shown();
    const given = submissions(element);
    find(element, '.skip').click();
    await settled(element);
    expect(isEmpty(element)).to.equal(true);
    expect(given).to.be.empty;
  });

  it('takes a choice back with a second click', async () => {
    const { element } = await shown();
    const given = submissions(element);
    for (const value of ['reached', '3']) {
      radio(element, value).click();
      await settled(element);
      expect(radio(element, value).checked, value).to.equal(true);
      radio(element, value).click();
      await settled(element);
      expect(radio(element, value).checked, value).to.equal(false);
    }
    element.save();
    expect(given.map(({ outcome, rating }) => [outcome, rating])).to.deep.equal([[null, null]]);
  });

  it('saves by keyboard, from the note', async () => {
    const { element } = await shown();
    const given = submissions(element);
    element.focus();
    expect(deepActiveElement() === note(element)).to.equal(true);
    await type('ok');
    await sendKeys({ press: 'Enter' });
    expect(given, 'Enter alone').to.be.empty;
    note(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    expect(given.map(event => event.note)).to.deep.equal(['ok']);
  });

  it('offers the outcomes of the page', async () => {
    const { element } = await shown(talked, { outcomes: ['Sold', { value: 'later', label: 'Not yet' }, ' ', 'Sold'] });
    const labels = () =>
      [...(element.shadowRoot?.querySelectorAll('.choice') ?? [])].map(({ textContent }) => textContent.trim());
    expect(labels()).to.deep.equal(['Sold', 'Not yet']);
    element.setAttribute('outcomes', 'Won, Lost ,');
    await settled(element);
    expect(labels()).to.deep.equal(['Won', 'Lost']);
    element.setAttribute('outcomes', 'off');
    await settled(element);
    expect(labels()).to.be.empty;
  });

  it('does not ask for stars with rating="off"', async () => {
    const { element } = await shown();
    expect(element.shadowRoot?.querySelectorAll('.star')).to.have.length(5);
    element.setAttribute('rating', 'off');
    await settled(element);
    expect(element.shadowRoot?.querySelectorAll('.star')).to.have.length(0);
  });

  it('stays with a call that is being written about when another one ends, which comes next', async () => {
    const { element, phone } = await shown();
    await write(element, 'about Ada');
    phone.end(await phone.talk(grace));
    await settled(element);
    expect(text(element, '[part=name]')).to.equal('Ada Lovelace');
    expect(note(element).value).to.equal('about Ada');
    expect(text(element, '.facts')).to.contain('1 more call');
    element.save();
    await settled(element);
    expect(text(element, '[part=name]')).to.equal('Grace Hopper');
    expect(note(element).value).to.equal('');
  });

  it('shows the call that ended last as long as nothing is entered', async () => {
    const { element } = await shown(talkedTwice);
    expect(text(element, '[part=name]')).to.equal('Grace Hopper');
  });

  it('shares what is entered with another one of the same client, and gives it once', async () => {
    const { element, phone } = await shown();
    const twin = document.createElement('telnyx-call-summary');
    twin.client = phone.client;
    element.after(twin);
    await settled(twin);
    const given = [submissions(element), submissions(twin)];
    await write(element, 'shared');
    await settled(twin);
    expect(note(twin).value).to.equal('shared');
    element.save();
    expect(twin.save()).to.equal(false);
    expect(given.map(({ length }) => length)).to.deep.equal([1, 0]);
  });

  it('is forgotten when the user signs out', async () => {
    const { element, phone } = await shown();
    await write(element, 'secret');
    await historyOf(phone.client).signOut();
    await settled(element);
    expect(isEmpty(element)).to.equal(true);
    expect(JSON.stringify({ ...sessionStorage })).to.not.contain('secret');
  });
});
