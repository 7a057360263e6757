/**
 * A call to somebody who has no page open: Telnyx's webhook, the push in the browser's own encryption, a page that opens, the
 * bridge over the gateway, and sound. That a push reaches a service worker, and the click on its notification, is not in here.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { startRelayStage } from '../support/relay-stage.mjs';
import { pageListener } from '../support/served-page.mjs';

/** @typedef {{ state: string, customHeaders: Record<string, string>, remote: { name: string, number: string } }} Call */
/** @typedef {{ ready: boolean, readyStatus: number, heardHz: number, calls: Call[] }} Told */

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof pageListener<Told>>>} */
let site;
/** @type {Awaited<ReturnType<typeof startRelayStage>>} */
let stage;
/** @type {import('puppeteer-core').BrowserContext} */
let visitor;

before(async () => {
  gateway = await startGateway({ port: 0 });
  browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
});
after(async () => {
  await browser.close();
  await gateway.close();
});
beforeEach(async () => {
  site = await pageListener('woken-phone.ts');
  stage = await startRelayStage({ gatewayUrl: gateway.url, page: site.listener, realTime: true });
  visitor = await browser.createBrowserContext();
});
afterEach(async () => {
  await visitor.close();
  await stage.close();
  await control(gateway.url, 'reset', {});
});

/** Somebody logs in on the site in a browser, lets it push, and closes the page. @param {string} user */
async function subscribeAndLeave(user) {
  const device = stage.pushService.subscribe();
  const page = await visitor.newPage();
  await page.goto(`${stage.url}/login-page`);
  const statuses = await page.evaluate(
    async (user, password, subscription) => {
      const login = await fetch('/login', { method: 'POST', body: new URLSearchParams({ user, password }) });
      const body = JSON.stringify({ subscription });
      const headers = { 'content-type': 'application/json' };
      const subscribed = await fetch('/push/subscriptions', { method: 'POST', headers, body });
      return [login.status, subscribed.status];
    },
    user,
    stage.password,
    device.subscription,
  );
  assert.deepEqual(statuses, [200, 201]);
  await page.close();
  return device;
}

/** The page that a click on the notification opens. @param {string} pushId */
async function openPage(pushId) {
  const page = await visitor.newPage();
  await page.goto(`${stage.url}/?host=${encodeURIComponent(gateway.url)}#${pushId}`);
  return page;
}

const legs = async () => (await control(gateway.url, 'state')).calls;

describe('a call to a user who has no page open', () => {
  it('is answered in the page that the push opens, and heard', async () => {
    const device = await subscribeAndLeave('anna');
    const sofa = await stage.device('anna');
    const call = await stage.telnyx.call({ from: '+15550001111', name: 'Grace Hopper' });
    const { pushId, callerNumber } = await device.message('call');
    assert.equal(callerNumber, '+15550001111');
    assert.deepEqual(await legs(), [], 'nothing rings while there is no phone');

    await openPage(pushId);
    const told = await site.told(({ heardHz }) => heardHz > 0);
    assert.ok(Math.abs(told.heardHz - 440) < 5, `heard ${told.heardHz} Hz`);
    assert.equal(told.readyStatus, 204);
    const [answered] = told.calls;
    assert.equal(answered?.state, 'active');
    assert.equal(answered.customHeaders['X-Push-Id'], pushId);
    assert.equal(answered.remote.number, '+15550001111');
    assert.equal((await sofa.message('answered')).pushId, pushId);
    assert.deepEqual(device.types, ['call']);

    await stage.telnyx.hangUp(call);
    await site.told(({ calls }) => calls.every(({ state }) => state === 'done'));
    assert.deepEqual(stage.telnyx.actions(call), ['transfer']);
  });

  it('is missed when the page comes after the caller has given up', async () => {
    const device = await subscribeAndLeave('anna');
    const call = await stage.telnyx.call();
    const { pushId } = await device.message('call');
    await stage.telnyx.hangUp(call);
    await device.message('missed');
    await openPage(pushId);
    const told = await site.told(({ readyStatus }) => readyStatus);
    assert.equal(told.readyStatus, 404);
    assert.deepEqual(told.calls, []);
    assert.deepEqual(await legs(), []);
  });

  it('is busy when the phone is gone again before it rings', async () => {
    const device = await subscribeAndLeave('anna');
    const call = await stage.telnyx.call();
    const { pushId } = await device.message('call');
    const anna = await stage.visit('anna');
    assert.equal(await anna.ready(pushId), 404);
    await stage.telnyx.commands.until(command => command.call === call && command.action === 'reject');
    await device.message('missed');
  });
});
