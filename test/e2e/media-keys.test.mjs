/**
 * Media keys of the system in a call: Chromium's player on D-Bus (MPRIS), which is what the keys of a Linux desktop go to. The bus is one
 * of the test's own. Linux only.
 */
import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

/** @typedef {{ ready: boolean, calls: string[], muted: boolean[] }} Told */

const player = 'org.mpris.MediaPlayer2.Player';

describe('media keys', { skip: process.platform !== 'linux' }, () => {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  /** @type {import('node:child_process').ChildProcess} */
  let bus;
  /** @type {NodeJS.ProcessEnv} */
  let env;

  before(async () => {
    bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const [address] = await once(createInterface(/** @type {import('node:stream').Readable} */ (bus.stdout)), 'line');
    env = { ...process.env, DBUS_SESSION_BUS_ADDRESS: String(address) };
    gateway = await startGateway({ port: 0 });
    const phone = `<telnyx-phone media-keys host="${gateway.url}" login="1000" password="1234" ice-servers="[]"></telnyx-phone>`;
    served = await servePage('keys-phone.ts', `<button id="dial">Dial</button><main>${phone}</main>`);
    browser = await puppeteer.launch({
      executablePath: findChrome(),
      args: [...chromeFlags, '--enable-features=HardwareMediaKeyHandling'],
      ignoreDefaultArgs: ['--mute-audio'],
      env,
    });
  });
  after(async () => {
    await browser.close();
    served.close();
    await gateway.close();
    bus.kill();
    await once(bus, 'exit');
  });

  /** @param {string} destination @param {string} path @param {string} method @param {string[]} args @returns {Promise<string>} */
  async function send(destination, path, method, ...args) {
    const options = ['--session', '--print-reply', `--dest=${destination}`, path, method, ...args];
    return (await promisify(execFile)('dbus-send', options, { env })).stdout;
  }

  /** The browser's player on the bus, once it shows this. @param {(of: string) => boolean} condition what its properties are */
  async function playerOnce(condition) {
    let last = '';
    for (let tries = 0; tries < 200; tries++) {
      const names = await send('org.freedesktop.DBus', '/', 'org.freedesktop.DBus.ListNames');
      const name = /org\.mpris\.MediaPlayer2\.chromium[\w.]*/.exec(names)?.[0];
      const get = 'org.freedesktop.DBus.Properties.GetAll';
      last = name ? await send(name, '/org/mpris/MediaPlayer2', get, `string:${player}`) : names;
      if (name && condition(last)) return name;
      await sleep(50);
    }
    throw new Error(`The player is not like that: ${condition}; last: ${last}`);
  }

  it('pause mutes, play unmutes, stop hangs up; then the player shows the call no longer', async () => {
    const page = await browser.newPage();
    await page.goto(served.url);
    await served.told(({ ready }) => ready);
    await page.click('#dial');
    await served.told(({ calls }) => calls[0] === 'active');
    const name = await playerOnce(of => /"Playing"/.test(of) && of.includes('9197'));
    const press = (/** @type {string} */ key) => send(name, '/org/mpris/MediaPlayer2', `${player}.${key}`);
    await press('PlayPause');
    await served.told(({ muted }) => muted[0] === true);
    await playerOnce(of => /"Paused"/.test(of));
    await press('PlayPause');
    await served.told(({ muted }) => muted[0] === false);
    await playerOnce(of => /"Playing"/.test(of));
    await press('Stop');
    const { calls } = await served.told(told => told.calls.length === 0);
    assert.deepEqual(calls, []);
    await playerOnce(of => !of.includes('9197'));
  });
});
