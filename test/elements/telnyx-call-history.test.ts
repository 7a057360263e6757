import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-call-history/telnyx-call-history.js';
import { byDay } from '../../src/elements/telnyx-call-history/days.js';
import { findCalls } from '../../src/elements/telnyx-call-history/search.js';
import type { TelnyxDialRequestEvent } from '../../src/events/index.js';
import { historyOf } from '../../src/page/history/client-history.js';
import type { CallHistoryEntry } from '../../src/page/history/history-entry.js';
import { elementContract } from '../contracts/element-contract.js';
import { deepActiveElement, settled, stage, type Act, type Stage } from '../contracts/stage.js';
import { ada, grace, type ScriptedPhone } from '../support/scripted-phone.js';
import { type } from '../support/type.js';
import { until } from '../support/until.js';

const find = (element: Element, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const names = (element: Element) => all(element, '.who').map(({ textContent }) => textContent.trim());
const history = ({ client }: ScriptedPhone) => historyOf(client);

/** Ada was talked with, then Grace was missed. */
const calls: Act = async ({ phone, element }) => {
  phone.end(await phone.talk(ada));
  phone.end(phone.ring(grace), { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
  if (element.isConnected) await until(() => history(phone).entries.length === 2);
};
const press =
  (selector: string): Act =>
  async staged => {
    await calls(staged);
    await settled(staged.element);
    if (staged.element.isConnected) find(staged.element, selector).click();
  };
const shown = (act: Act = calls): Promise<Stage> => stage('telnyx-call-history', act);
const search = async (element: Element, text: string) => {
  find(element, 'input').focus();
  await type(text);
  await settled(element);
};

const entry = (patch: Partial<CallHistoryEntry>): CallHistoryEntry => ({
  id: crypto.randomUUID(),
  direction: 'inbound',
  remote: ada,
  startedAt: Date.now(),
  durationMs: 1_000,
  outcome: 'answered',
  seen: true,
  ...patch,
});

describe('telnyx-call-history', () => {
  elementContract('telnyx-call-history', {
    states: {
      'no calls': () => {},
      calls,
      'missed calls': press('[data-filter=missed]'),
      'asks before it deletes': press('.clear'),
    },
    whileShown: ['calls', 'missed calls', 'asks before it deletes'],
  });

  it('shows each call: with whom, how it went, on which day', async () => {
    const { element } = await shown();
    expect(names(element)).to.deep.equal(['Grace Hopper', 'Ada Lovelace']);
    expect(find(element, '.day').textContent).to.equal('Today');
    const [missed, talk] = all(element, '.row').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(missed).to.contain('Incoming').and.to.contain('Missed call');
    expect(talk)
      .to.contain('Outgoing')
      .and.to.match(/00:0\d/);
  });

  it('calls again, unless the page does something else', async () => {
    const { element, phone } = await shown();
    const asked: string[] = [];
    const onDial = (event: TelnyxDialRequestEvent) => {
      asked.push(event.destination);
      if (asked.length === 1) event.preventDefault();
    };
    element.addEventListener('telnyx-dial-request', onDial);
    const button = find(element, '.row button');
    button.click();
    expect(phone.client.state.calls).to.be.empty;
    button.click();
    expect(asked).to.deep.equal([grace.number, grace.number]);
    expect(phone.client.state.calls.map(({ remote }) => remote.number)).to.deep.equal([grace.number]);
    await settled(element);
    expect(find(element, '.row button').getAttribute('aria-disabled'), 'in a call').to.equal('true');
  });

  it('counts missed calls as seen once it is on the screen', async () => {
    const { phone, element } = await shown();
    await until(() => history(phone).missedCount === 0);
    element.remove();
  });

  it('finds calls, and says how many', async () => {
    const { element } = await shown();
    await search(element, 'love');
    expect(names(element)).to.deep.equal(['Ada Lovelace']);
    expect(document.querySelector('.telnyx-announcer')?.textContent).to.contain('Calls found: 1');
    await search(element, 'x');
    expect(find(element, '.none').textContent).to.equal('No call fits your search');
  });

  it('shows missed calls alone', async () => {
    const { element } = await shown(press('[data-filter=missed]'));
    expect(names(element)).to.deep.equal(['Grace Hopper']);
  });

  it('deletes all calls after a question, which the keyboard leaves as it came', async () => {
    const { element, phone } = await shown(press('.clear'));
    expect(deepActiveElement() === find(element, '.cancel'), 'the focus').to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(deepActiveElement() === find(element, '.clear'), 'the focus').to.equal(true);
    find(element, '.clear').click();
    await settled(element);
    find(element, '.delete').click();
    await until(() => history(phone).entries.length === 0);
    await settled(element);
    expect(find(element, '.none').textContent).to.contain('No calls yet');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('is one stop of Tab, with arrow keys from call to call', async () => {
    const { element } = await shown();
    const buttons = all(element, '.row button');
    expect(buttons.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1]);
    buttons[0]?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(element);
    expect(deepActiveElement() === buttons[1], 'the focus').to.equal(true);
    expect(buttons.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0]);
  });

  it('makes the rows of a long list as they come into view', async () => {
    const { element, phone } = await shown(() => {});
    const load = () => Array.from({ length: 1_000 }, (_, at) => entry({ startedAt: Date.now() - at * 60_000 }));
    history(phone).configure({ element, mode: 'session', source: { load, save: () => {}, clear: () => {} } });
    element.style.blockSize = '400px';
    await until(() => all(element, '.row').length >= 60);
    expect(all(element, '.row').length).to.be.lessThan(500);
    const list = find(element, '.list');
    let rows = 0;
    while (rows < 1_000) {
      list.scrollTop = list.scrollHeight;
      rows = await until(() => all(element, '.row').length > rows && all(element, '.row').length);
    }
    expect(rows).to.equal(1_000);
  });
});

describe('a search for calls', () => {
  const zoe = entry({ remote: { name: 'Zoë Müller', number: '+4917212345678' } });
  for (const query of ['zoe', 'MULLER', 'Zoë', '172 123', '0172 1234', '0049172', '+49 (172) 123', '45678', ' '])
    it(`finds “${query}”`, () => expect(findCalls([zoe], query)).to.deep.equal([zoe]));
  for (const query of ['ada', '999', 'zoe 172'])
    it(`does not find “${query}”`, () => expect(findCalls([zoe], query)).to.be.empty);
});

describe('the days of calls', () => {
  const now = new Date(2026, 2, 3, 10).getTime();
  const at = (...date: [number, number, number]) => entry({ startedAt: new Date(...date, 9).getTime() });
  const days = (lang: string) =>
    byDay([at(2026, 2, 3), at(2026, 2, 3), at(2026, 2, 2), at(2026, 1, 28), at(2025, 11, 31)], lang, now);

  it('have names in the language', () => {
    expect(days('en').map(({ name }) => name)).to.deep.equal([
      'Today',
      'Yesterday',
      'Saturday, February 28',
      'Wednesday, December 31, 2025',
    ]);
    expect(days('de').map(({ name }) => name)).to.include.members(['Heute', 'Gestern']);
    expect(days('en')[0]?.entries).to.have.length(2);
  });
});
