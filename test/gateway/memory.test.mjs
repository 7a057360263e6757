// @ts-check
/** What clients and tests send does not fill the memory of the gateway. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { cut, Kept } from '../../demo/gateway/kept.mjs';
import { Client, control as controlOf } from './client.mjs';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;

before(async () => {
  gateway = await startGateway({ port: 0, warm: false });
});

after(() => gateway.close());

afterEach(() => control('reset', {}));

/** @param {string} name @param {object} [body] */
const control = (name, body) => controlOf(gateway.url, name, body);
const http = () => gateway.url.replace('ws', 'http');
/** @param {{ text: string }[]} records */
const sizeOf = records => records.reduce((sum, { text }) => sum + text.length, 0);

describe('Kept', () => {
  const limits = { records: 3, text: 10, total: 25 };
  const kept = (/** @type {string[]} */ ...texts) => {
    const list = new Kept(limits);
    for (const text of texts) list.add({ text });
    return list.records;
  };

  it('keeps the newest, so many', () => {
    assert.deepEqual(kept('a', 'b', 'c', 'd'), [{ text: 'b' }, { text: 'c' }, { text: 'd' }]);
  });

  it('cuts long texts off, and says how long they were', () => {
    assert.deepEqual(kept('1234567890', '12345678901'), [{ text: '1234567890' }, { text: '1234567890', length: 11 }]);
  });

  it('keeps no more than so much text in all', () => {
    assert.deepEqual(kept('1'.repeat(9), '2'.repeat(9), '3'.repeat(9)), [
      { text: '2'.repeat(9) },
      { text: '3'.repeat(9) },
    ]);
  });

  it('counts anew after it was cleared', () => {
    const list = new Kept(limits);
    for (let round = 0; round < 2; round++) {
      list.clear();
      for (const text of ['1234567890', '1234567890']) list.add({ text });
      assert.equal(list.records.length, 2);
    }
  });

  it('cuts in characters, and leaves no half of one', () => {
    assert.equal(cut('aü🤷b', 2), 'aü');
    assert.equal(cut('aü🤷b', 3).length, 3);
    assert.equal(cut('abc', 3), 'abc');
  });
});

describe('the memory of frames and reports', () => {
  it('holds 64 kB of a frame, and the newest frames that fit', async () => {
    const client = await Client.signedIn(gateway.url);
    const padding = 'x'.repeat(70_000);
    for (let serial = 0; serial < 300; serial++) client.send({ jsonrpc: '2.0', serial, padding });
    await client.ask('telnyx_rtc.ping');
    const frames = await control('frames');
    assert.ok(sizeOf(frames) <= 16 * 1024 * 1024, `${sizeOf(frames)} characters`);
    assert.ok(frames.every((/** @type {{ text: string }} */ { text }) => text.length <= 64 * 1024));
    const [last] = frames.filter((/** @type {{ length?: number }} */ { length }) => length).slice(-1);
    assert.match(last.text, /"serial":299,/);
    assert.equal(last.length, JSON.stringify({ jsonrpc: '2.0', serial: 299, padding }).length);
    assert.equal((await control('state')).frames.received, 302);
    client.close();
  });

  it('holds no more reports than fit, each of them whole', async () => {
    const body = JSON.stringify({ summary: 'x'.repeat(900_000) });
    for (let serial = 0; serial < 30; serial++) {
      const headers = { 'x-call-id': String(serial) };
      assert.equal((await fetch(`${http()}/call_report`, { method: 'POST', headers, body })).status, 200);
    }
    const reports = await control('reports');
    assert.ok(sizeOf(reports) <= 16 * 1024 * 1024);
    assert.deepEqual([reports.at(-1).callId, reports.at(-1).text.length], ['29', body.length]);
  });

  it('takes no body that is too long, and says so', async () => {
    for (const [path, size, status] of /** @type {const} */ ([
      ['/call_report', 1024 * 1024, 200],
      ['/call_report', 1024 * 1024 + 1, 413],
      ['/nothing', 1024 * 1024 + 1, 413],
      ['/control/inject', 33 * 1024 * 1024, 413],
    ])) {
      const response = await fetch(`${http()}${path}`, { method: 'POST', body: ' '.repeat(size) });
      assert.equal(response.status, status, `${size} bytes to ${path}`);
    }
    assert.equal((await control('reports')).length, 1);
  });

  it('reads letters that are cut between two packets', async () => {
    const body = JSON.stringify({ text: 'ü🤷'.repeat(100_000) });
    await fetch(`${http()}/call_report`, { method: 'POST', body });
    assert.equal((await control('reports')).at(-1).text, body);
  });

  it('holds the beginning of what ended calls were called', async () => {
    const client = await Client.signedIn(gateway.url);
    const destination_number = `9199${'0'.repeat(100_000)}`;
    const callID = 'c'.repeat(50_000);
    await client.invite('', { dialogParams: { callID, destination_number } });
    await client.request('bye');
    const [call] = (await control('state')).calls;
    assert.deepEqual([call.destination.length, call.callId.length], [1_024, 1_024]);
    client.close();
  });

  it('holds the newest digits of a call', async () => {
    const client = await Client.signedIn(gateway.url);
    const { callID } = await client.invite('9192');
    await client.ask('telnyx_rtc.info', { dtmf: `${'1'.repeat(5_000)}2`, dialogParams: { callID } });
    const [call] = (await control('state')).calls;
    assert.deepEqual([call.digits.length, call.digits.at(-1)], [1_024, '2']);
    client.close();
  });

  it('takes no session id that is long, and no end of sessions that wait', async () => {
    const long = await Client.signedIn(gateway.url, '1000', { sessid: 's'.repeat(500_000) });
    assert.equal(long.sessid?.length, 36);
    const client = await Client.open(gateway.url);
    for (let serial = 0; serial < 600; serial++) {
      await client.ask('login', { login: '1001', passwd: '1234', sessid: `session-${serial}` });
    }
    const first = await Client.signedIn(gateway.url, '1000', { sessid: long.sessid });
    assert.equal(first.sessid, long.sessid, 'a session with a socket stays');
    const taken = await Client.open(gateway.url);
    const { error } = await taken.ask('login', { login: '1000', passwd: '1234', sessid: 'session-599' });
    assert.equal(error.message, 'Session in use', 'the newest is there');
    const forgotten = await Client.signedIn(gateway.url, '1000', { sessid: 'session-0' });
    assert.equal(forgotten.sessid, 'session-0', 'the oldest was forgotten: its id is free');
    for (const each of [long, client, first, taken, forgotten]) each.close();
  });
});
