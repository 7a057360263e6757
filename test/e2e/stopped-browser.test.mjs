/** A browser that stands still for three quarters of a minute, as under a debugger or a machine without memory, in a call. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { control } from '../gateway/client.mjs';
import { chromeFlags, findChrome } from '../support/browsers.mjs';
import { servePage } from '../support/served-page.mjs';

const stoppedMs = 45_000;

/** @typedef {{ ready: boolean, calls: string[], text: string }} Told */
/** @typedef {{ user: string, state: string, rtpReceived: number }} GatewayCall */

/** A process and all that it has started. @param {number} root */
function processTree(root) {
  const children = /** @type {Map<number, number[]>} */ (new Map());
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    const parent = parentOf(Number(pid));
    children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
  }
  const all = [root];
  for (const pid of all) all.push(...(children.get(pid) ?? [])); // an array takes more while it is walked
  return all;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return 0; // it has ended meanwhile
  }
}

/** Sends a signal to what is there still. @param {number[]} pids @param {NodeJS.Signals} name */
function signal(pids, name) {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // it has ended meanwhile
    }
  }
}

/** What the timer of the call shows, in seconds. @param {Told} told */
function timer({ text }) {
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d)/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

describe('a browser that stands still for 45 s in a call', () => {
  /** @type {Awaited<ReturnType<typeof startGateway>>} */
  let gateway;
  /** @type {Awaited<ReturnType<typeof servePage<Told>>>[]} */
  let served;
  /** @type {import('puppeteer-core').Browser} */
  let browser;
  const users = ['1000', '1001'];

  before(async () => {
    gateway = await startGateway({ port: 0 });
    const phone = (/** @type {string} */ user) =>
      `<telnyx-phone host="${gateway.url}" login="${user}" password="1234" ice-servers="[]"></telnyx-phone>`;
    served = await Promise.all(users.map(user => servePage('telling-phone.ts', phone(user))));
    browser = await puppeteer.launch({ executablePath: findChrome(), args: chromeFlags });
  });
  after(async () => {
    await browser.close();
    for (const page of served) page.close();
    await gateway.close();
  });

  /** @returns {Promise<GatewayCall[]>} */
  const calls = async () => (await control(gateway.url, 'state')).calls;
  const packets = async () => (await calls()).map(({ rtpReceived }) => rtpReceived);

  it('goes on with it, also where the connection was lost meanwhile, and shows how long it lasts', async () => {
    const began = Date.now();
    for (const { url, told } of served) {
      await (await browser.newPage()).goto(`${url}#dial`);
      await told(now => now.calls[0] === 'active' && timer(now) > 0);
    }
    const pids = processTree(browser.process()?.pid ?? assert.fail());
    signal(pids, 'SIGSTOP');
    await wait(stoppedMs / 2);
    await control(gateway.url, 'drop', { user: '1001' });
    await wait(stoppedMs / 2);
    signal(pids, 'SIGCONT');
    const before = await packets();
    for (const { told } of served) {
      const now = await told(its => its.ready && its.calls.join() === 'active' && timer(its) >= stoppedMs / 1000);
      const longest = (Date.now() - began) / 1000;
      assert.ok(timer(now) <= longest, `${timer(now)} s after ${longest} s`);
    }
    const deadline = Date.now() + 10_000;
    while ((await packets()).some((count, index) => count <= (before[index] ?? 0))) {
      assert.ok(Date.now() < deadline, `no audio: ${await packets()}`);
      await wait(100);
    }
    assert.deepEqual((await calls()).map(({ user, state }) => `${user} ${state}`).sort(), [
      '1000 active',
      '1001 active',
    ]);
  });
});
