/** A visitor of the demo in a browser of its own, who has nothing but keys or a finger. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import puppeteer from 'puppeteer-core';
import { chromeFlags, findChrome } from './browsers.mjs';

/** @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient */
/** @typedef {import('../../src/client/index.js').ClientState} ClientState */
/** @typedef {import('../../src/events/telnyx-call-summary-submit.js').TelnyxCallSummarySubmitEvent} TelnyxCallSummarySubmitEvent */
/** @typedef {import('puppeteer-core').Page} Page */

const root = new URL('../../', import.meta.url);

/** The demo with a gateway, on ports of its own. @param {number} port @param {number} gatewayPort */
export async function startDemo(port, gatewayPort) {
  const args = ['demo/serve.mjs', '--port', String(port), '--gateway-port', String(gatewayPort)];
  const demo = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(/** @type {import('node:stream').Readable} */ (demo.stdout)), 'line');
  const browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  return {
    browser,
    address: String(line).split(' ').at(-1) ?? '',
    /** Somebody calls the user of the page. @param {string} name @param {string} from */
    ring: async (name, from) => {
      const body = JSON.stringify({ user: '1000', name, from });
      await fetch(`http://localhost:${gatewayPort}/control/ring`, { method: 'POST', body });
    },
    /** The digits that calls of now have sent. @returns {Promise<string[]>} */
    digits: async () => {
      const response = await fetch(`http://localhost:${gatewayPort}/control/state`);
      const { calls } = /** @type {{ calls: { digits: string }[] }} */ (await response.json());
      return calls.map(call => call.digits);
    },
    close: async () => {
      await browser.close();
      demo.kill();
      await once(demo, 'exit');
    },
  };
}

/** What the phone knows. @param {Page} page @returns {Promise<ClientState>} */
export const stateOf = page =>
  page.evaluate(() => {
    const phone = /** @type {HTMLElement & { client?: TelnyxClient }} */ (document.querySelector('telnyx-phone'));
    if (!phone.client) throw new Error('no client yet');
    return phone.client.state;
  });

/**
 * Waits until the phone's state is like this.
 * @param {Page} page @param {string} what @param {(state: ClientState) => unknown} isSo @param {number} [timeoutMs]
 */
export async function untilState(page, what, isSo, timeoutMs = 15_000) {
  const deadline = performance.now() + timeoutMs;
  /** @type {ClientState | undefined} */
  let state;
  while (performance.now() < deadline) {
    state = await stateOf(page).catch(() => undefined);
    if (state && isSo(state)) return state;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  const calls = state?.calls.map(call => `${call.remote.name || call.remote.number} ${call.state}`);
  throw new Error(`not within ${timeoutMs} ms: ${what}; calls: ${calls?.join(', ') || 'none'}`);
}

/** The phone asks for a summary after each call, or not. @param {Page} page */
export const askForSummaries = (page, isAsking = true) =>
  page.evaluate(isAsked => {
    const phone = document.querySelector('telnyx-phone');
    phone?.toggleAttribute('call-summary', isAsked);
    const saved = (document.documentElement.dataset['saved'] ??= '[]');
    phone?.addEventListener('telnyx-call-summary-submit', event => {
      const { summary, note, outcome, rating } = /** @type {TelnyxCallSummarySubmitEvent} */ (event);
      const words = [summary.remote.name, summary.outcome, outcome, rating, note].filter(Boolean).join(' ');
      document.documentElement.dataset['saved'] = JSON.stringify([...JSON.parse(saved), words]);
    });
  }, isAsking);

/** Does this until a summary is saved: it may come too soon after the screen has changed. @param {Page} page @param {() => Promise<void>} act */
export async function untilSaved(page, act) {
  const deadline = performance.now() + 15_000;
  while (!(await savedSummaries(page)).length) {
    if (performance.now() > deadline) throw new Error('no summary is saved');
    await act();
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

/** What the page was given since it was loaded. @param {Page} page @returns {Promise<string[]>} */
export const savedSummaries = page =>
  page.evaluate(() => JSON.parse(document.documentElement.dataset['saved'] ?? '[]'));

/** The control that has the focus, as a screen reader names it: `button: Answer`. @param {Page} page */
export async function focusedName(page) {
  const focused = (await controls(page)).filter(({ node }) => isSo(node, 'focused'));
  return focused.at(-1)?.name ?? 'nothing';
}

/**
 * Where a control that can be used is on the screen, found by its name as `focusedName` gives it; null if there is none.
 * @param {Page} page @param {RegExp} wanted
 */
export async function placeOf(page, wanted) {
  const found = (await controls(page)).find(({ name, node }) => wanted.test(name) && !isSo(node, 'disabled'));
  const { backendDOMNodeId } = found?.node ?? {};
  if (backendDOMNodeId === undefined) return null;
  const { model } = await (await session(page)).send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
  const [x = 0, y = 0, , , right = 0, bottom = 0] = model.border;
  return { x: (x + right) / 2, y: (y + bottom) / 2 };
}

/** @typedef {import('puppeteer-core').Protocol.Accessibility.AXNode} AXNode */

/** All that a screen reader comes by, in order. @param {Page} page */
async function controls(page) {
  const { nodes } = await (await session(page)).send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(node => ({ node, name: `${String(node.role?.value)}: ${String(node.name?.value ?? '')}` }));
}

/** @param {AXNode} node @param {string} property */
const isSo = ({ properties }, property) =>
  properties?.some(({ name, value }) => name === property && value.value === true);

/** @type {WeakMap<Page, Promise<import('puppeteer-core').CDPSession>>} */
const sessions = new WeakMap();

/** @param {Page} page */
function session(page) {
  let own = sessions.get(page);
  if (!own) sessions.set(page, (own = page.createCDPSession()));
  return own;
}

/** The call that the user is in. @param {ClientState} state */
export const current = ({ calls, currentCallId }) => calls.find(({ id }) => id === currentCallId);

/** Whom the user has calls with. @param {ClientState} state */
export const names = ({ calls }) => calls.map(({ remote }) => remote.name || remote.number);

/** The user talks with somebody of this name or number. @param {string} who @returns {(state: ClientState) => boolean} */
export const talksWith = who => state => {
  const call = current(state);
  return call?.state === 'active' && [call.remote.name, call.remote.number].includes(who);
};

/** There is no call. @param {ClientState} state */
export const isFree = ({ calls }) => calls.length === 0;
