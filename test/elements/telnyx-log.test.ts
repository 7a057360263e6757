import { expect } from '@open-wc/testing';
import { TelnyxLog } from '../../src/elements/telnyx-log/telnyx-log.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act } from '../contracts/stage.js';
import { soon, type ScriptedPhone } from '../support/scripted-phone.js';
import { until } from '../support/until.js';

/** Writes its log from now on, for nobody else. */
const listen = ({ client }: ScriptedPhone) => client.setOptions({ logLevel: 'all', logger: { log: () => {} } });
/** A sign-in, a call that the server brought back and nobody had, and a number that cannot be called. */
const logged: Act = async ({ element, phone }) => {
  const { client, server } = phone;
  await client.disconnect();
  listen(phone);
  await client.connect();
  server.request('attach', { callID: 'call-1', sdp: '' });
  await soon(() => phone.sent('bye').length > 0 && last(phone).startsWith('◀'));
  expect(() => client.newCall('ada lovelace')).to.throw();
  element.requestUpdate(); // by itself it looks twice a second
};
const last = ({ client }: ScriptedPhone) => client.recentLog.at(-1)?.message ?? '';
/** Frames of the server, 500 lines of the log and more. */
const flood = ({ server }: ScriptedPhone) => {
  for (let frame = 0; frame < 260; frame++) server.request(`note-${frame}`, {});
};

async function log(act: Act): Promise<{ element: TelnyxLog; phone: ScriptedPhone }> {
  const { element, phone } = await stage('telnyx-log', act);
  if (!(element instanceof TelnyxLog)) throw new TypeError('not a log');
  return { element, phone };
}

const find = <E extends HTMLElement = HTMLElement>(element: TelnyxLog, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const shown = (element: TelnyxLog) =>
  [...(element.shadowRoot?.querySelectorAll('.line') ?? [])].map(each =>
    (each.querySelector('summary') ?? each.querySelector('.text'))?.textContent.replace(/\s+/g, ' ').trim(),
  );

describe('telnyx-log', () => {
  elementContract('telnyx-log', {
    states: {
      nothing: () => {},
      logged,
      filtered: async at => {
        await logged(at);
        (at.element as TelnyxLog).find = 'nothing like this';
      },
      paused: async at => {
        (at.element as TelnyxLog).paused = true;
        await logged(at);
      },
    },
    properties: { show: 'frames', find: 'login', paused: true },
  });

  it('says how to switch the log on, while there is none', async () => {
    const { element } = await log(() => {});
    expect(find(element, '.empty').textContent).to.contain('log-level="verto"');
    expect(element.matches(':state(empty)')).to.equal(true);
  });

  it('shows lines, and frames by what they are about', async () => {
    const { element } = await log(logged);
    expect(shown(element)).to.deep.equal([
      'success connected to rtc.telnyx.com',
      '▶ login',
      '◀ result',
      '◀ telnyx_rtc.clientReady',
      '▶ result',
      '▶ telnyx_rtc.gatewayState',
      '◀ result',
      '◀ telnyx_rtc.attach',
      '▶ result',
      'warning hung up a call that the server brought back',
      '▶ telnyx_rtc.bye',
      '◀ result',
      'error 44002 INVALID_CALL_PARAMETERS: This number cannot be called. destinationNumber: "ada lovelace" is no number, SIP URI, or user name without a space.',
    ]);
    expect(find(element, 'pre').textContent).to.contain('"passwd":"…"');
  });

  it('filters by level and by text', async () => {
    const { element } = await log(logged);
    const select = find<HTMLSelectElement>(element, 'select');
    select.value = 'warnings';
    select.dispatchEvent(new Event('change'));
    await settled(element);
    expect(shown(element)).to.have.length(2);
    element.show = 'frames';
    await settled(element);
    expect(shown(element).every(each => /^[▶◀]/.test(each ?? ''))).to.equal(true);
    element.show = 'all';
    const field = find<HTMLInputElement>(element, 'input');
    field.value = 'CALL-1';
    field.dispatchEvent(new InputEvent('input'));
    await settled(element);
    expect(shown(element), 'what a line belongs to counts too').to.deep.equal([
      '◀ telnyx_rtc.attach',
      'warning hung up a call that the server brought back',
      '▶ telnyx_rtc.bye',
    ]);
    expect(find(element, '.count').textContent.trim()).to.equal('3 of 13');
  });

  it('goes on by itself, unless it is paused', async () => {
    const { element, phone } = await log(logged);
    phone.server.request('news', {});
    await until(() => shown(element).includes('◀ telnyx_rtc.news'));
    const { length } = shown(element);
    find(element, '[part=pause-button]').click();
    await settled(element);
    phone.ring();
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(shown(element)).to.have.length(length);
    find(element, '[part=pause-button]').click();
    await settled(element);
    expect(shown(element).length).to.be.above(length).and.equal(phone.client.recentLog.length);
  });

  it('copies what it shows, with times and what lines belong to', async () => {
    const { element, phone } = await log(logged);
    const index = phone.client.recentLog.findIndex(({ level }) => level === 'warning');
    const time = new Date(phone.client.recentLog[index]?.context.time ?? 0).toISOString();
    let copied = '';
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = text => {
      copied = text;
      return Promise.resolve();
    };
    find(element, '[part=copy-button]').click();
    await settled(element);
    navigator.clipboard.writeText = write;
    const text = 'warning hung up a call that the server brought back {"callId":"call-1"}';
    expect(copied.split('\n')[index]).to.equal(`${time} ${text}`);
    expect(find(element, '.count').textContent.trim()).to.equal('Copied');
  });

  it('follows the last line until the reader scrolls back', async () => {
    const { element, phone } = await log(at => {
      listen(at.phone);
      flood(at.phone);
    });
    const list = find(element, '.lines');
    await until(() => list.scrollTop + list.clientHeight > list.scrollHeight - 40);
    list.scrollTop = 0;
    await new Promise(resolve => setTimeout(resolve, 100));
    phone.server.request('newest', {});
    await until(() => shown(element).includes('◀ telnyx_rtc.newest'));
    expect(list.scrollTop).to.be.lessThan(100);
  });

  it('draws 500 lines once, and of what follows only the new ones', async () => {
    const { element, phone } = await log(logged);
    flood(phone);
    await until(() => shown(element).length === 500);
    const added: Node[] = [];
    const list = find(element, '.lines');
    const observer = new MutationObserver(records => added.push(...records.flatMap(each => [...each.addedNodes])));
    observer.observe(list, { childList: true });
    phone.server.request('newest', {});
    await until(() => shown(element).includes('◀ telnyx_rtc.newest'));
    observer.disconnect();
    expect(added.filter(node => node instanceof HTMLLIElement).length).to.be.within(1, 3);
  });
});
