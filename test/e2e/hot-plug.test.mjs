/** Microphones that come and go: real ones for the browser, made by PulseAudio, and heard by the gateway. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { findChrome, findFirefox, firefoxPrefs, quietFlags } from '../support/browsers.mjs';
import { startNullSink } from '../support/null-sink.mjs';
import { Microphones, nameOf } from '../support/pulse-microphones.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {import('../../src/client/index.js').ClientState} ClientState */
/** @typedef {import('../../src/client/index.js').TelnyxClient} TelnyxClient */
/** @typedef {Window & { phone: TelnyxClient, asked: number }} PhoneWindow the phone of test/support/pages/phone.ts */

const [one, other] = [500, 900];
const microphones = new Microphones();

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Awaited<ReturnType<typeof servePage>>} */
let served;
/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {import('puppeteer-core').Page} */
let page;
let stopNullSink = () => {};

before(async () => {
  stopNullSink = await startNullSink();
  gateway = await startGateway({ port: 0 });
  served = await servePage('phone.ts');
});
after(async () => {
  served.close();
  await gateway.close();
  stopNullSink();
});
afterEach(async () => {
  await page.close();
  microphones.pullOutAll();
  await control(gateway.url, 'reset', {});
});

/** Opens a page with a phone, which counts how often it asks for a microphone. */
async function open() {
  const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }; // they would take a hum away
  const options = { host: gateway.url, login: '1000', password: '1234', iceServers: [], ringback: 'off', audio };
  page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const { mediaDevices } = navigator;
    const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
    Object.assign(window, { asked: 0 });
    mediaDevices.getUserMedia = constraints => {
      /** @type {PhoneWindow} */ (/** @type {unknown} */ (window)).asked++;
      return getUserMedia(constraints);
    };
  });
  await page.goto(`${served.url}?options=${encodeURIComponent(JSON.stringify(options))}`);
  await page.waitForFunction(() => 'phone' in window);
}

/** @template T @param {(phone: TelnyxClient) => T} read */
const inPage = read => /** @type {Promise<Awaited<T>>} */ (page.evaluate(`(${read})(window.phone)`));

/** @template T @param {() => Promise<T>} read @param {(value: T) => unknown} condition */
async function until(read, condition) {
  const deadline = performance.now() + 20_000;
  for (;;) {
    const value = await read();
    if (condition(value)) return value;
    assert.ok(performance.now() < deadline, `waited for ${condition}; last: ${JSON.stringify(value)}`);
    await sleep(50);
  }
}

/** @param {(state: ClientState) => unknown} condition */
const stateIs = condition => until(() => inPage(phone => phone.state), condition);

const names = (/** @type {ClientState} */ state) => state.devices.microphones.map(({ label }) => label);

/** What the gateway hears of the newest call, in Hz. @param {number} hz */
const gatewayHears = hz =>
  until(
    async () => (await control(gateway.url, 'state')).calls.at(-1),
    call => call?.frequency === hz,
  );

/**
 * PulseAudio tells Firefox of a new device. Chromium waits for udev, which knows of none that PulseAudio alone has made; but it
 * sees the change, and tells the page, when it is asked for the list, by whomever.
 */
const notice = () => inPage(() => void navigator.mediaDevices.enumerateDevices());

/** @param {number} hz */
async function plugIn(hz) {
  microphones.plugIn(hz);
  await notice();
}

/** @param {number} hz */
async function pullOut(hz) {
  microphones.pullOut(hz);
  await notice();
}

/** Calls out with the microphone `hz`, which the user has chosen. @param {number} hz */
async function talk(hz) {
  await open();
  await inPage(phone => phone.devices.request());
  const { devices } = await stateIs(state => names(state).includes(nameOf(hz)));
  const id = devices.microphones.find(({ label }) => label === nameOf(hz))?.id;
  await page.evaluate(`window.phone.devices.selectMicrophone(${JSON.stringify(id)})`);
  await inPage(phone => phone.connect().then(() => void phone.newCall('9197')));
  await stateIs(({ calls }) => calls[0]?.state === 'active');
  await gatewayHears(hz);
}

/** The call that was there goes on, and nothing was told as an error. */
async function goesOn() {
  const { calls } = await inPage(phone => phone.state);
  assert.deepEqual(
    calls.map(({ state, error }) => ({ state, error })),
    [{ state: 'active', error: null }],
  );
}

/** For the tests of a `describe`. @param {import('puppeteer-core').LaunchOptions} options */
function useBrowser(options) {
  before(async () => {
    browser = await puppeteer.launch(options);
  });
  after(() => browser.close());
}

/** The microphone that was chosen, in a call. */
async function comesBack() {
  microphones.plugIn(other);
  microphones.plugIn(one);
  await talk(one);
  await pullOut(one);
  await gatewayHears(other);
  await stateIs(({ devices, microphone }) => devices.microphoneId === null && microphone === 'open');
  await goesOn();
  await plugIn(one);
  await gatewayHears(one);
  await stateIs(({ devices }) => devices.microphoneId !== null);
  await goesOn();
}

describe('microphones that come and go', () => {
  const flags = ['--use-fake-ui-for-media-stream', '--autoplay-policy=no-user-gesture-required'];
  useBrowser({ executablePath: findChrome(), args: [...quietFlags, ...flags] });

  it('are listed as they do, and nobody is asked for anything', async () => {
    microphones.plugIn(one);
    await open();
    await inPage(phone => phone.devices.refresh());
    assert.deepEqual(names(await inPage(phone => phone.state)), [nameOf(one)]);
    await plugIn(other);
    await stateIs(state => names(state).includes(nameOf(other)) && names(state).length === 2);
    await pullOut(one);
    await stateIs(state => names(state).join() === nameOf(other));
    assert.equal(await page.evaluate('window.asked'), 0);
    assert.equal((await inPage(phone => phone.state)).microphone, 'idle');
  });

  it('pulled out in a call: another takes over; plugged in again: it is back', comesBack);

  it('all pulled out in a call: it is told, the call goes on, and is heard again with the next one', async () => {
    microphones.plugIn(one);
    await talk(one);
    await pullOut(one);
    await stateIs(({ microphone }) => microphone === 'missing');
    await goesOn();
    await plugIn(other);
    await gatewayHears(other);
    await stateIs(({ microphone }) => microphone === 'open');
    await goesOn();
  });
});

const executablePath = findFirefox();
if (executablePath) {
  describe('microphones that come and go, in Firefox', () => {
    const devices = { 'media.navigator.streams.fake': false };
    useBrowser({ browser: 'firefox', executablePath, extraPrefsFirefox: { ...firefoxPrefs, ...devices } });

    it('pulled out in a call: another takes over; plugged in again: it is back', comesBack);
  });
}
