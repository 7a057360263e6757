import { expect } from '@open-wc/testing';
import type { LogContext, LogLevel } from '../../src/client/index.js';
import { hangUpEverything, isReady, livePhone } from '../support/live-phone.js';
import { unhandledDuring } from '../support/unhandled.js';
import { until } from '../support/until.js';

describe('the log', () => {
  interface Page {
    myApp?: {
      prefix: string;
      lines: unknown[];
      log?: (level: LogLevel, message: string, context: LogContext) => void;
    };
  }
  const page = window as Page;
  afterEach(hangUpEverything);
  afterEach(() => {
    delete page.myApp;
  });

  it('is off by default: no event, no line', async () => {
    const lines: unknown[] = [];
    const element = await livePhone({ logger: 'myApp' });
    page.myApp = { prefix: '', lines, log: (...line) => lines.push(line) };
    element.addEventListener('telnyx-log', event => lines.push(event.type));
    await isReady(element);
    expect(lines).to.be.empty;
  });

  it('goes to the element’s own listeners, and does not bubble', async () => {
    const [own, above]: [unknown[], unknown[]] = [[], []];
    const element = await livePhone({ 'auto-connect': 'off', 'log-level': 'info', logger: 'myApp' });
    page.myApp = { prefix: '', lines: [], log: () => {} };
    element.addEventListener('telnyx-log', ({ level, message, context }) => own.push([level, message, context.time]));
    document.addEventListener('telnyx-log', event => above.push(event.type));
    await element.connect();
    expect(own[0]).to.satisfy((line: unknown[]) => typeof line[1] === 'string' && typeof line[2] === 'number');
    expect(above).to.be.empty;
  });

  it('goes to what a dotted path on window names, looked up for each line', async () => {
    const element = await livePhone({ 'auto-connect': 'off', 'log-level': 'info', logger: 'myApp.log' });
    page.myApp = {
      prefix: 'app',
      lines: [],
      log(level, message) {
        this.lines.push([this.prefix, level, message]);
      },
    };
    await element.connect();
    const { lines } = page.myApp;
    await until(() => lines.length);
    expect(lines[0]).to.include('app');
    const later: unknown[] = [];
    page.myApp = { ...page.myApp, lines: later };
    element.setAttribute('logger', 'myApp');
    const before = lines.length;
    await element.disconnect();
    await element.connect();
    await until(() => later.length);
    expect(lines).to.have.length(before);
  });

  it('is never code', async () => {
    const element = await livePhone({ 'log-level': 'all', logger: 'window.broken=1;alert(1)' });
    element.logger = '(() => { window.broken = 1 })()';
    await isReady(element);
    expect(window).to.not.have.property('broken');
  });

  const fails = () => Promise.reject(new Error('full'));
  const failing: Readonly<Record<string, unknown>> = {
    'a path to a function': 'myApp.log',
    'a path to an object': 'myApp',
    'a function': fails,
    'an object': { log: fails },
  };
  for (const [what, logger] of Object.entries(failing)) {
    it(`${what} that rejects harms nothing`, async () => {
      page.myApp = { prefix: '', lines: [], log: fails };
      const element = await livePhone({ 'auto-connect': 'off', 'log-level': 'all' });
      element.logger = logger as typeof element.logger;
      expect(await unhandledDuring(() => element.connect())).to.be.empty;
      expect(element.client?.state.ready).to.equal(true);
    });
  }

  it('keeps the order of lines that wait for what follows the path', async () => {
    const lines: string[] = [];
    page.myApp = { prefix: '', lines, log: (_level, message) => lines.push(message) };
    const element = await livePhone({ 'auto-connect': 'off', 'log-level': 'info', logger: 'myApp' });
    const sent: string[] = [];
    element.addEventListener('telnyx-log', ({ message }) => sent.push(message));
    await element.connect();
    await until(() => lines.length && lines.length === sent.length);
    expect(lines).to.deep.equal(sent);
  });
});
