/** Where the contenders play: a gateway, a browser, and a page for each contender; `close()` leaves nothing behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { chromeFlags, findChrome } from '../support/browsers.mjs';

/** @typedef {import('./page/scenes.js').Scenes} Scenes */
/** @typedef {import('./page/contender.js').Account} Account */
/** @typedef {Exclude<keyof Scenes, symbol>} SceneName */
/** @typedef {'ours' | 'peer' | 'peerTrickle' | 'floor'} Contender */

/** Which script each contender is. @type {Record<Contender, string>} */
const scripts = { ours: 'ours', peer: 'peer', peerTrickle: 'peer', floor: 'floor' };
export const contenders = /** @type {Contender[]} */ (Object.keys(scripts));

/** Milliseconds after which a scene counts as failed. */
const sceneTimeout = 60_000;

const benchFlags = [
  ...chromeFlags,
  '--enable-precise-memory-info',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

async function startGateway() {
  const main = fileURLToPath(new URL('../../demo/gateway/main.mjs', import.meta.url));
  const child = spawn(process.execPath, [main, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface(child.stdout);
  const [line] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [undefined])]);
  if (line === undefined) throw new Error('The gateway did not start.');
  return { url: String(line).split(' ').at(-1) ?? '', stop: () => void child.kill() };
}

/** Serves `/ours`, `/peer`, `/floor` and, with the elements, `/screen`: an empty page with its script, bundled as a site would. */
async function servePages() {
  const files = [...new Set(Object.values(scripts)), 'screen'];
  const { outputFiles } = await build({
    entryPoints: files.map(name => fileURLToPath(new URL(`page/${name}.ts`, import.meta.url))),
    outdir: '/',
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    logLevel: 'error',
  });
  const server = createServer(({ url }, response) => {
    const file = outputFiles.find(({ path }) => path === url);
    response.setHeader('content-type', file ? 'text/javascript' : 'text/html');
    response.end(file?.text ?? `<!doctype html><title>bench</title><script type="module" src="${url}.js"></script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** One contender in a page of its own. */
export class Actor {
  /** @param {Contender} contender @param {import('puppeteer-core').Page} page @param {Account} account @param {string} controlUrl */
  constructor(contender, page, account, controlUrl) {
    this.contender = contender;
    this.page = page;
    this.account = account;
    this.controlUrl = controlUrl;
  }

  /**
   * Plays a scene in the page.
   * @template {SceneName} Name
   * @param {Name} name @param {Parameters<Scenes[Name]>} args
   * @returns {Promise<Awaited<ReturnType<Scenes[Name]>>>}
   */
  async play(name, ...args) {
    const limit = new AbortController();
    const tooLong = sleep(sceneTimeout, undefined, { signal: limit.signal }).then(() => {
      throw new Error(`${name} took longer than ${sceneTimeout / 1000} s`);
    });
    tooLong.catch(() => {}); // aborted: the scene was quicker
    const scene = this.page.evaluate(
      // @ts-expect-error the arguments fit the name, but not in a way that can be said here
      (name, args) => window.bench[name](...args),
      name,
      args,
    );
    try {
      return /** @type {Awaited<ReturnType<Scenes[Name]>>} */ (await Promise.race([scene, tooLong]));
    } finally {
      limit.abort();
      scene.catch(() => {});
    }
  }

  /** Signs in. Gives the milliseconds that it took. @param {Partial<Account>} [more] */
  connect(more) {
    return this.play('connect', { ...this.account, ...more });
  }

  /** Another tab of the same site, with the same contender. */
  async copy() {
    const page = await this.page.browser().newPage();
    await page.goto(this.page.url());
    await page.waitForFunction('window.bench');
    return new Actor(this.contender, page, this.account, this.controlUrl);
  }

  /** Loads the page anew, in the middle of whatever it does. */
  async reload() {
    await this.page.reload();
    await this.page.waitForFunction('window.bench');
  }

  /** Milliseconds of a second in which the page's main thread is busy. @param {number} seconds of watching */
  async busy(seconds) {
    const cdp = await this.page.createCDPSession();
    const total = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
    };
    await cdp.send('Performance.enable');
    const before = await total();
    await sleep(seconds * 1_000);
    const after = await total();
    await cdp.detach();
    return ((after - before) * 1_000) / seconds;
  }

  /** Bytes of the page's heap that are in use once all garbage is gone. */
  async heap() {
    const cdp = await this.page.createCDPSession();
    for (let round = 0; round < 3; round++) {
      await cdp.send('HeapProfiler.collectGarbage');
      await sleep(50);
    }
    const { usedSize } = await cdp.send('Runtime.getHeapUsage');
    await cdp.detach();
    return usedSize;
  }
}

/** Starts everything but the ICE servers. */
export async function openStage() {
  const executablePath = findChrome();
  if (!executablePath) throw new Error('The bench needs Chrome or Chromium: install one, or set CHROME_PATH.');
  /** @type {(() => unknown)[]} */
  const stops = [];
  const close = async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  };
  try {
    const gateway = await startGateway();
    stops.push(gateway.stop);
    const pages = await servePages();
    stops.push(pages.stop);
    const launch = async (/** @type {string} */ jsFlags) => {
      const args = [...benchFlags, `--js-flags=--expose-gc ${jsFlags}`];
      const options = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }; // the bench itself tidies up
      const browser = await puppeteer.launch({ executablePath, args, headless: true, ...options });
      stops.push(() => browser.close());
      return browser;
    };
    return new Stage(gateway.url, pages.url, launch, close);
  } catch (error) {
    await close();
    throw error;
  }
}

class Stage {
  #controlUrl;
  #launch;
  /** One for each set of flags. @type {Map<string, Promise<import('puppeteer-core').Browser>>} */
  #browsers = new Map();

  /**
   * @param {string} gatewayUrl @param {string} pagesUrl
   * @param {(jsFlags: string) => Promise<import('puppeteer-core').Browser>} launch @param {() => Promise<void>} close
   */
  constructor(gatewayUrl, pagesUrl, launch, close) {
    this.gatewayUrl = gatewayUrl;
    this.pagesUrl = pagesUrl;
    this.close = close;
    this.#launch = launch;
    this.#controlUrl = `${gatewayUrl.replace(/^ws/, 'http')}/control`;
  }

  /** Opens a contender's page. @param {Contender} contender @param {RTCIceServer[]} iceServers @param {string} [jsFlags] of V8 */
  async enter(contender, iceServers, jsFlags = '') {
    const launched = this.#browsers.get(jsFlags) ?? this.#launch(jsFlags);
    this.#browsers.set(jsFlags, launched);
    const page = await (await launched).newPage();
    await page.goto(`${this.pagesUrl}/${scripts[contender]}`);
    await page.waitForFunction('window.bench');
    const trickle = contender === 'peerTrickle';
    const account = { url: this.gatewayUrl, login: '1000', password: '1234', iceServers, trickle, listens: false };
    return new Actor(contender, page, account, this.#controlUrl);
  }

  /** Waits until the gateway has no call any more, and then for what such an ending leaves to do. */
  async idle() {
    for (let tries = 0; tries < 100; tries++) {
      const response = await fetch(`${this.#controlUrl}/state`);
      const { peers } = /** @type {{ peers: number }} */ (await response.json());
      if (peers === 0) break;
      await sleep(50);
    }
    await sleep(200);
  }
}
