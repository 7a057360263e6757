/**
 * Push notifications in Chromium: the push event, the worker, and the call by the gateway are real. Pretended are the push service (the
 * developer tools deliver), the subscription, where notifications are shown (a Chromium without a desktop forgets some of its own), and
 * the click: a synthetic `notificationclick`, after which the browser lets the worker neither focus nor open a page, so that the test
 * opens the page.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, afterEach, before, describe, it } from 'node:test';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { pageListener } from '../support/served-page.mjs';

/** @typedef {{ ready: boolean, calls: string[], last: string | null, screen: string, seen: string[] }} Told */
/** @typedef {{ what: string, body: any, session: boolean }} Asked */

const pushId = '6e0ea0fd-7b7a-4c61-a0b3-5fd7b9b4cf0e';
const push = { type: 'call', pushId, callerName: 'Ada', callerNumber: '+15550100' };
const timeoutMs = 15_000;

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {import('node:http').Server} */
let server;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
/** @type {Awaited<ReturnType<typeof pageListener<Told>>>} */
let served;
let origin = '';
/** What the relay was asked. @type {Asked[]} */
let asked = [];

/** In the worker: a desktop that shows its notifications. */
const desktop = `
  self.shown = new Map();
  ServiceWorkerRegistration.prototype.showNotification = async (title, options) => {
    const notification = { title, ...options, close: () => self.shown.delete(options.tag) };
    self.shown.set(options.tag, notification);
  };
  ServiceWorkerRegistration.prototype.getNotifications = async ({ tag } = {}) =>
    [...self.shown.values()].filter(each => !tag || each.tag === tag);
`;

/** The site's own server, as `demo/push-relay` speaks; it has the call, and bridges it once a phone is ready. */
async function answer(
  /** @type {import('node:http').IncomingMessage} */ request,
  /** @type {import('node:http').ServerResponse} */ response,
) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = chunks.length ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
  const session = request.headers.cookie?.includes('session=42') ?? false;
  const what = `${request.method} ${request.url}`;
  asked.push({ what, body, session });
  if (what === 'GET /push/key') return response.end(JSON.stringify({ applicationServerKey: 'AQID' }));
  response.writeHead(session ? 204 : 401).end();
  const headers = [{ name: 'X-Push-Id', value: pushId }];
  if (session && what === 'POST /push/ready')
    await control(gateway.url, 'ring', { user: '1000', name: 'Ada', headers });
}

before(async () => {
  gateway = await startGateway({ port: 0 });
  const phone = `<telnyx-phone push-url="/push" host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
  served = await pageListener('push.ts', phone);
  const { outputFiles } = await build({
    entryPoints: ['src/push-worker/telnyx-elements.sw.ts'],
    bundle: true,
    format: 'iife',
    banner: { js: desktop },
    write: false,
  });
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname.startsWith('/push/')) return void answer(request, response);
    if (pathname === '/telnyx-elements.sw.js') {
      response.setHeader('content-type', 'text/javascript');
      return void response.end(outputFiles[0]?.text);
    }
    response.setHeader('set-cookie', 'session=42; HttpOnly; SameSite=Strict; Path=/');
    return served.listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setPermission', { permission: { name: 'notifications' }, setting: 'granted', origin });
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  await gateway.close();
});
afterEach(async () => {
  await page.close();
  await control(gateway.url, 'reset', {});
  asked = [];
});

/** A page with a phone that is subscribed. */
async function open() {
  page = await browser.newPage();
  await page.goto(origin);
  await served.told(({ ready }) => ready);
  await until(() => asked.some(({ what }) => what === 'POST /push/subscriptions'));
  const isActive = async () => (await navigator.serviceWorker.ready).active?.state === 'activated';
  await until(() => page.evaluate(isActive)); // a push before that finds no worker
}

/** Waits until this is true. @template T @param {() => T | Promise<T>} read @returns {Promise<T>} */
async function until(read) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (value) return value;
    if (Date.now() > end) throw new Error(`not within ${timeoutMs} ms: ${read}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** A push event in the worker, whether or not there is a page of the site. */
async function deliver(/** @type {object} */ data) {
  const other = await browser.newPage();
  const session = await other.createCDPSession();
  /** @type {string | undefined} */
  let registrationId;
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId =
      registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))?.registrationId ?? registrationId;
  });
  await session.send('ServiceWorker.enable');
  await until(() => registrationId);
  await session.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: String(registrationId),
    data: JSON.stringify(data),
  });
  await other.close();
}

async function worker() {
  const target = await browser.waitForTarget(each => each.url().includes('telnyx-elements.sw.js'));
  const found = await target.worker();
  assert.ok(found);
  return found;
}

/** What the notifications of the site say. */
const shown = async () =>
  (await worker()).evaluate(() =>
    [.../** @type {any} */ (globalThis).shown.values()].map(({ title, actions = [] }) => [
      title,
      actions.map((/** @type {{ action: string }} */ { action }) => action).join(' '),
    ]),
  );

async function click(/** @type {string} */ action) {
  await until(async () => (await shown()).length > 0);
  const found = await worker();
  await found.evaluate(name => {
    const scope = /** @type {any} */ (globalThis);
    const [notification] = scope.shown.values();
    scope.dispatchEvent(Object.assign(new scope.ExtendableEvent('notificationclick'), { notification, action: name }));
  }, action);
}

describe('a push notification', () => {
  it('shows who calls; Answer in it goes to the page that is open, which tells the relay, and is heard', async () => {
    await open();
    await deliver(push);
    await until(async () => (await shown()).length === 1);
    const [title, actions] = (await shown())[0] ?? [];
    assert.match(title, /Ada is calling/);
    assert.equal(actions, 'answer decline');
    await click('answer');
    const { seen } = await served.told(({ calls }) => calls[0] === `${pushId} active`);
    assert.deepEqual(seen, ['telnyx-push-call']);
    const { calls } = await control(gateway.url, 'state');
    assert.notEqual(calls[0].callId, pushId, 'the wire has an id of its own');
    await until(async () => (await control(gateway.url, 'state')).calls[0].rtpReceived > 10);
    assert.deepEqual(await shown(), []);
    assert.ok(asked.every(({ what, session }) => session || what === 'GET /push/key'));
  });

  it('answered while no page is open: the next page of the site answers', async () => {
    await open();
    await page.close();
    await deliver(push);
    await click('answer');
    await until(async () => (await shown()).length === 0);
    page = await browser.newPage();
    await page.goto(origin);
    await served.told(({ calls }) => calls[0] === `${pushId} active`);
  });

  it('declined while no page is open: the relay is told, and no page needs to come', async () => {
    await open();
    await page.close();
    await deliver(push);
    await click('decline');
    const declined = await until(() => asked.find(({ what }) => what === 'POST /push/decline'));
    assert.deepEqual([declined?.body, declined?.session], [{ pushId }, true]);
    page = await browser.newPage();
  });

  it('of a caller who gave up says so in its place', async () => {
    await open();
    await deliver(push);
    await until(async () => (await shown()).length === 1);
    await deliver({ ...push, type: 'missed' });
    await until(async () => JSON.stringify(await shown()) === '[["Missed call",""]]');
  });
});
