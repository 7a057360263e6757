/** What a screen reader says of a day with the phone, as `docs/accessibility.md` has it. */
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/telnyx-phone/call-parts.js';
import '../../src/elements/telnyx-phone/telnyx-phone.js';
import { deepElements, settled, stage, type Stage } from '../contracts/stage.js';
import { later } from '../support/later.js';
import { grace, soon } from '../support/scripted-phone.js';
import { type } from '../support/type.js';

/** The rows of the table, in order. */
async function script(): Promise<readonly (readonly [happens: string, heard: string])[]> {
  const text = await (await fetch('/docs/accessibility.md')).text();
  const section = text.slice(text.indexOf('## A call with a screen reader'), text.indexOf('## What a page has to do'));
  const rows = section
    .split('\n')
    .filter(line => line.startsWith('| '))
    .slice(2);
  return rows.map(
    row =>
      row
        .split('|')
        .slice(1, 3)
        .map(cell => cell.trim()) as [string, string],
  );
}

const region = () => document.querySelector('.telnyx-announcer');
const heard = () => [...(region()?.children ?? [])].map(({ textContent }) => textContent).join(' ');
const click = ({ element }: Stage, selector: string) =>
  deepElements(element)
    .find((each): each is HTMLElement => each instanceof HTMLElement && each.matches(selector))
    ?.click();
const call = ({ phone }: Stage) => {
  const found = phone.client.getCall(phone.client.state.currentCallId ?? '');
  if (!found) throw new Error('no call');
  return found;
};
const states = ({ phone }: Stage) => phone.client.state.calls.map(({ state }) => state).join();

/** What is done for each row, in order. */
const acts: readonly ((at: Stage) => unknown)[] = [
  async at => {
    at.element.focus();
    await type('+15550100');
    await sendKeys({ press: 'Enter' });
    await soon(() => states(at) === 'connecting');
  },
  at => {
    at.phone.server.request('display', { callID: call(at).id, display_name: 'Ada Lovelace' });
    at.phone.server.request('ringing', { callID: call(at).id });
  },
  at => at.phone.answer(call(at)),
  async at => {
    click(at, '[part=hold-button]');
    await soon(() => states(at) === 'held');
  },
  async at => {
    click(at, '[part=hold-button]');
    await soon(() => states(at) === 'active');
  },
  at => at.phone.ring(grace),
  async at => {
    await later(500, () => click(at, '[part=answer-button]'));
    await soon(() => states(at) === 'held,active');
  },
  async at => {
    at.phone.end(call(at));
    await soon(() => states(at) === 'active');
  },
  at => at.phone.loseConnection(),
  at => at.phone.comeBack(),
  at => at.phone.end(call(at)),
  async at => {
    const ringing = at.phone.ring(grace);
    await settled(at.element);
    at.phone.end(ringing, { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
  },
  async at => {
    const ringing = at.phone.ring(grace);
    await settled(at.element);
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    at.element.shadowRoot?.querySelector('.screen')?.dispatchEvent(escape);
    at.phone.end(ringing, { cause: 'ORIGINATOR_CANCEL', causeCode: 487 });
  },
  async ({ phone, element }) => {
    phone.client.setOptions({ doNotDisturb: true });
    await settled(element);
    phone.client.setOptions({ doNotDisturb: false });
  },
];

it('says of each step what the documentation says', async () => {
  const at = await stage('telnyx-phone', () => {});
  const rows = await script();
  expect(rows).to.have.length(acts.length);
  for (const [index, act] of acts.entries()) {
    region()?.replaceChildren();
    await act(at);
    await settled(at.element);
    expect([rows[index]?.[0], heard()]).to.deep.equal(rows[index]);
  }
});
