/** The launcher on a page with the real gateway: taken away in a call, printed, and in forced colours. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { startDemo } from '../support/demo-visitor.mjs';

/**
 * @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient
 * @typedef {import('../../src/client/index.js').Call} Call
 * @typedef {HTMLElement & { client?: TelnyxClient, phone?: { dial(number: string): Promise<Call> }, show(): Promise<void> }} Launcher
 */

const [port, gatewayPort] = [5293, 8293];

describe('a launcher', () => {
  /** @type {Awaited<ReturnType<typeof startDemo>>} */
  let demo;
  /** @type {import('puppeteer-core').Page} */
  let page;
  /** @type {import('puppeteer-core').ElementHandle<Launcher>} */
  let launcher;

  before(async () => {
    demo = await startDemo(port, gatewayPort);
    page = await demo.browser.newPage();
  });
  after(() => demo.close());
  beforeEach(async () => {
    await fetch(`http://localhost:${gatewayPort}/control/reset`, { method: 'POST', body: '{}' });
    await page.goto(new URL(`/floating.html?host=ws://localhost:${gatewayPort}`, demo.address).href);
    const found = await page.waitForSelector('telnyx-launcher');
    assert.ok(found);
    launcher = /** @type {typeof launcher} */ (/** @type {unknown} */ (found));
    await page.waitForFunction(({ client }) => client?.state.ready, { timeout: 60_000 }, launcher);
  });

  /** The calls that the gateway has up. @returns {Promise<string[]>} */
  async function callsUp() {
    const response = await fetch(`http://localhost:${gatewayPort}/control/state`);
    const { calls } = /** @type {{ calls: { callId: string, state: string }[] }} */ (await response.json());
    return calls.filter(({ state }) => state === 'active').map(({ callId }) => callId);
  }

  /** @returns {Promise<string>} */
  const talk = () =>
    launcher.evaluate(async its => {
      const call = await its.phone?.dial('9197');
      if (!call) throw new Error('no call');
      while (call.state !== 'active') await new Promise(resolve => setTimeout(resolve, 20));
      return call.id;
    });

  it('keeps its call when it is moved, and ends it when it is taken off the page for good', async () => {
    const id = await talk();
    const isSame = await launcher.evaluate(its => {
      const { client } = its;
      document.querySelector('main')?.append(its);
      return its.client === client;
    });
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
    assert.deepEqual(await callsUp(), [id], 'moved');
    assert.equal(isSame, true);
    const state = await launcher.evaluate(async its => {
      const { client } = its;
      if (!client) throw new Error('no client');
      its.remove();
      while (client.state.connection !== 'disconnected') await new Promise(resolve => setTimeout(resolve, 20));
      return { calls: client.state.calls.length, microphone: client.state.microphone };
    });
    assert.deepEqual(await callsUp(), [], 'taken away');
    assert.equal(state.calls, 0);
    assert.notEqual(state.microphone, 'open', 'nobody listens any more');
  });

  for (const isOpen of [false, true])
    it(`is not printed, ${isOpen ? 'open' : 'closed'}`, async () => {
      if (isOpen) await launcher.evaluate(its => its.show());
      const isSeen = () =>
        launcher.evaluate(its => {
          const parts = ['button', 'panel'].map(name => its.shadowRoot?.querySelector(`[part=${name}]`));
          return parts.some(part => part?.checkVisibility());
        });
      assert.equal(await isSeen(), true, 'on the screen');
      await page.emulateMediaType('print');
      assert.equal(await isSeen(), false, 'on paper');
      await page.emulateMediaType();
    });

  it('has an edge in forced colours, and its buttons in a call too', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const edges = () =>
      launcher.evaluate(its =>
        [...(its.shadowRoot?.querySelectorAll('.base button') ?? [])].map(button => {
          const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(button);
          return borderTopStyle !== 'none' && borderTopWidth !== '0px' && borderTopColor !== backgroundColor;
        }),
      );
    assert.deepEqual(await edges(), [true]);
    await talk();
    await page.waitForFunction(its => its.shadowRoot?.querySelector('[part="mute-button"]'), {}, launcher);
    assert.deepEqual(await edges(), [true, true]);
    await session.detach();
  });
});
