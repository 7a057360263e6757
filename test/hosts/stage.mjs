/** A browser and a gateway for the apps of one test file, and a visitor who makes and takes a call in them. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { serveFolder } from './serve.mjs';

/** @typedef {HTMLElement & { iceServers: unknown, dial(): void, value: string }} TelnyxNode */

/** Elements are defined half a second later, as when their script comes late. */
const defineLate = () => {
  const define = customElements.define.bind(customElements);
  customElements.define = (...definition) => void setTimeout(() => define(...definition), 500);
};

/** Opens pages, and closes everything at the end of the file. */
export function useStage() {
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  before(async () => {
    gateway = await startGateway({ port: 0 });
    browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  });
  after(async () => {
    await browser.close();
    await gateway.close();
  });

  return {
    /** The address of the gateway. */
    get host() {
      return gateway.url;
    },

    /**
     * Serves a folder and has a visitor use the app in it: a call, hold, hang-up, a call from outside, or what `use` does.
     * Nothing may be complained about in the console.
     * @param {string} folder
     * @param {{ isLate?: boolean, edit?: (html: string) => string, use?: (visitor: Visitor) => Promise<void> }} [options]
     */
    async visit(folder, { isLate = false, edit, use = useApp } = {}) {
      const server = await serveFolder(folder, edit);
      const page = await browser.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on('console', message => {
        if (/^(error|warn)$/.test(message.type())) complaints.push(message.text());
      });
      page.on('pageerror', error => complaints.push(String(error)));
      if (isLate) await page.evaluateOnNewDocument(defineLate);
      try {
        await page.goto(`${server.url}?host=${encodeURIComponent(gateway.url)}`);
        await use(new Visitor(page, gateway.url));
        assert.deepEqual(complaints, []);
      } catch (error) {
        const text = await page.evaluate(() => document.body.innerText).catch(String);
        throw new Error(`${error}\nconsole: ${complaints.join('\n')}\npage: ${text}`, { cause: error });
      } finally {
        await page.close();
        server.close();
      }
    },
  };
}

/** What a visitor does with a page, and what the network behind it does. */
export class Visitor {
  /** @param {import('puppeteer-core').Page} page @param {string} gatewayUrl */
  constructor(page, gatewayUrl) {
    this.page = page;
    this.gatewayUrl = gatewayUrl;
  }

  /** Waits until an `<output>` of the app shows this. @param {string} id @param {string} text */
  async shows(id, text) {
    await this.page.waitForFunction((id, text) => document.getElementById(id)?.textContent === text, {}, id, text);
  }

  /** Presses a button, once it can be. @param {string} id */
  async press(id) {
    await this.page.waitForSelector(`#${id}:not([disabled])`);
    await this.page.click(`#${id}`);
  }

  /** Uses a control of the gateway: its answer. @param {string} name @param {object} [body] @returns {Promise<any>} */
  async control(name, body) {
    const url = `${this.gatewayUrl.replace('ws', 'http')}/control/${name}`;
    const response = await fetch(url, body && { method: 'POST', body: JSON.stringify(body) });
    return response.json();
  }
}

/** @param {Visitor} visitor */
async function useApp(visitor) {
  const { page } = visitor;
  const shows = visitor.shows.bind(visitor);
  const press = visitor.press.bind(visitor);
  await shows('ready', 'ready');
  const iceServers = await page.$eval('telnyx-phone', node => /** @type {TelnyxNode} */ (node).iceServers);
  assert.deepEqual(iceServers, [], 'a property that is an object has arrived');
  assert.equal(await page.$eval('telnyx-phone', node => node.getAttribute('password')), null);
  assert.equal(await page.$eval('telnyx-phone', node => node.className), 'phone');

  await dialOnKeypad(page, '+19005550100');
  await shows('refused', '+19005550100');
  await shows('calls', '0');

  await press('dial');
  await shows('state', 'active');
  await page.waitForFunction(() => document.getElementById('quality')?.textContent);
  await press('hold');
  await shows('state', 'held');
  await press('hold');
  await shows('state', 'active');
  await press('hangup');
  await shows('ended', 'local');
  await shows('calls', '0');

  const { callId } = await visitor.control('ring', { user: '1000', from: '+13125550123', kind: 'echo' });
  await shows('state', 'ringing');
  await press('answer');
  await shows('state', 'active');
  await visitor.control('hangup', { callId });
  await shows('ended', 'remote');
  await shows('calls', '0');
}

/** Types a number into the phone and presses its Call. @param {import('puppeteer-core').Page} page @param {string} number */
async function dialOnKeypad(page, number) {
  const keypad = await page.waitForSelector('telnyx-phone >>> telnyx-dialpad', { visible: true });
  await keypad?.evaluate((node, number) => {
    const dialpad = /** @type {TelnyxNode} */ (node);
    dialpad.value = number;
    dialpad.dial();
  }, number);
}
