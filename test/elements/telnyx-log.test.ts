import { expect } from '@open-wc/testing';
import type { LogLevel, LogLine } from '../../src/client/index.js';
import { TelnyxLog } from '../../src/elements/telnyx-log/telnyx-log.js';
import { elementContract } from '../contracts/element-contract.js';
import { settled, stage, type Act, useFakeClient } from '../contracts/stage.js';
import type { FakeClient } from '../support/fake-client.js';
import { until } from '../support/until.js';

useFakeClient();

const line = (level: LogLevel, message: string, context = {}): LogLine => ({
  level,
  message,
  context: { time: Date.UTC(2026, 0, 2, 9, 30), ...context },
});
const lines = [
  line('info', 'connecting'),
  line('verto', '▶ {"jsonrpc":"2.0","id":"1","method":"login","params":{"passwd":"…"}}'),
  line('verto', '◀ {"jsonrpc":"2.0","id":"1","result":{}}'),
  line('warning', 'the server is silent', { callId: 'call-1' }),
  line('error', '44001 HOLD_FAILED: Hold did not work.'),
];
const logged: Act = ({ fake }) => {
  fake.recentLog = lines;
  fake.setState({ sessionId: 'session-2' });
};

async function log(act: Act): Promise<{ element: TelnyxLog; fake: FakeClient }> {
  const { element, fake } = await stage('telnyx-log', act);
  if (!(element instanceof TelnyxLog)) throw new TypeError('not a log');
  return { element, fake };
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
      filtered: at => {
        logged(at);
        (at.element as TelnyxLog).find = 'nothing like this';
      },
      paused: at => {
        logged(at);
        (at.element as TelnyxLog).paused = true;
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
      'info connecting',
      '▶ login',
      '◀ result',
      'warning the server is silent',
      'error 44001 HOLD_FAILED: Hold did not work.',
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
    expect(shown(element)).to.deep.equal(['▶ login', '◀ result']);
    element.show = 'all';
    const field = find<HTMLInputElement>(element, 'input');
    field.value = 'CALL-1';
    field.dispatchEvent(new InputEvent('input'));
    await settled(element);
    expect(shown(element), 'what a line belongs to counts too').to.deep.equal(['warning the server is silent']);
    expect(find(element, '.count').textContent.trim()).to.equal('1 of 5');
  });

  it('goes on by itself, unless it is paused', async () => {
    const { element, fake } = await log(logged);
    fake.recentLog = [...lines, line('info', 'one more')];
    await until(() => shown(element).length === 6);
    find(element, '[part=pause-button]').click();
    await settled(element);
    fake.recentLog = [...fake.recentLog, line('info', 'and another')];
    fake.setState({ sessionId: 'session-3' });
    await new Promise(resolve => setTimeout(resolve, 700));
    expect(shown(element)).to.have.length(6);
    find(element, '[part=pause-button]').click();
    await settled(element);
    expect(shown(element)).to.have.length(7);
  });

  it('copies what it shows, with times and what lines belong to', async () => {
    const { element } = await log(logged);
    let copied = '';
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = text => {
      copied = text;
      return Promise.resolve();
    };
    find(element, '[part=copy-button]').click();
    await settled(element);
    navigator.clipboard.writeText = write;
    expect(copied.split('\n')[3]).to.equal('2026-01-02T09:30:00.000Z warning the server is silent {"callId":"call-1"}');
    expect(find(element, '.count').textContent.trim()).to.equal('Copied');
  });

  it('follows the last line until the reader scrolls back', async () => {
    const many = Array.from({ length: 500 }, (_, index) => line('info', `line ${index}`));
    const { element, fake } = await log(({ fake: client }) => {
      client.recentLog = many;
      client.setState({ sessionId: 'session-2' });
    });
    const list = find(element, '.lines');
    await until(() => list.scrollTop + list.clientHeight > list.scrollHeight - 40);
    list.scrollTop = 0;
    await new Promise(resolve => setTimeout(resolve, 100));
    fake.recentLog = [...many.slice(1), line('info', 'the newest')];
    await until(() => shown(element).at(-1) === 'info the newest');
    expect(list.scrollTop).to.be.lessThan(100);
  });

  it('is quick with 500 lines', async () => {
    const { element, fake } = await log(logged);
    fake.recentLog = Array.from({ length: 500 }, (_, index) => line('info', `line ${index}`));
    const start = performance.now();
    fake.setState({ sessionId: 'session-3' });
    await element.updateComplete;
    element.getBoundingClientRect();
    expect(performance.now() - start).to.be.lessThan(250);
  });
});
