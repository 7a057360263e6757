// @ts-check
/** The kinds of servers that the gateway plays: how to choose one, and what it writes. test/e2e/servers.test.ts hears it. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, answerSdp, control as controlOf, offerSdp } from './client.mjs';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {import('node:child_process').ChildProcess | undefined} */
let started;

before(async () => {
  gateway = await startGateway({ port: 0, warm: false });
});

after(() => gateway.close());

afterEach(async () => {
  started?.kill();
  started = undefined;
  await control('reset', {});
});

/** @param {string} name @param {object} [body] */
const control = (name, body) => controlOf(gateway.url, name, body);

/** @param {string} sdp @param {string} name */
const attribute = (sdp, name) => new RegExp(`^a=${name}:(.*)$`, 'm').exec(sdp)?.[1];

const direction = (/** @type {string} */ sdp) => /^a=(sendrecv|sendonly|recvonly|inactive)/m.exec(sdp)?.[1];

/** The server's side of DTLS in the answer to a call: what tells the servers apart. @param {string} url */
async function setupOfAnswer(url) {
  const client = await Client.signedIn(url);
  await client.invite('9197');
  const { sdp } = (await client.request('answer')).params;
  client.close();
  return attribute(sdp, 'setup');
}

/** Starts the gateway from the command line. @param {string[]} options */
async function start(...options) {
  started = spawn(process.execPath, ['demo/gateway/main.mjs', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = /** @type {import('node:stream').Readable} */ (started.stdout);
  const [line] = await Promise.race([once(createInterface(output), 'line'), once(started, 'exit')]);
  return String(line).split(' ').at(-1) ?? '';
}

describe('the kind of server', () => {
  it('is telnyx unless told otherwise, and the one of the beginning again after a reset', async () => {
    assert.equal(await setupOfAnswer(gateway.url), 'passive');
    await control('server', { server: 'freeswitch' });
    assert.equal(await setupOfAnswer(gateway.url), 'active');
    await control('reset', {});
    assert.equal(await setupOfAnswer(gateway.url), 'passive');
    for (const server of ['asterisk', 'toString', undefined]) {
      assert.equal((await control('server', { server })).status, 404);
    }
  });

  it('is chosen on the command line', async () => {
    const url = await start('--server', 'freeswitch');
    assert.equal(await setupOfAnswer(url), 'active');
    await controlOf(url, 'server', { server: 'telnyx' });
    assert.equal(await setupOfAnswer(url), 'passive');
    await controlOf(url, 'reset', {});
    assert.equal(await setupOfAnswer(url), 'active');
  });

  it('must be one that there is', async () => {
    assert.equal(await start('--server', 'asterisk'), '1'); // the exit code
  });

  it('does not change the role of a client that has chosen its own', async () => {
    await control('server', { server: 'freeswitch' });
    const client = await Client.signedIn(gateway.url);
    await client.invite('9197', { sdp: offerSdp.replace('setup:actpass', 'setup:active') });
    assert.equal(attribute((await client.request('answer')).params.sdp, 'setup'), 'passive');
  });
});

describe('an ICE restart', () => {
  /** @type {[server: string, keepsName: boolean, setup: string][]} */
  const table = [
    ['telnyx', false, 'passive'],
    ['freeswitch', true, 'active'],
  ];
  for (const [server, keepsName, setup] of table) {
    it(`is answered by ${server} with ${keepsName ? 'its old' : 'a new'} name and password`, async () => {
      await control('server', { server });
      const client = await Client.signedIn(gateway.url);
      const { callID } = await client.invite('9197');
      const first = (await client.request('answer')).params.sdp;
      const update = async (/** @type {string} */ sdp) => {
        const params = { action: 'updateMedia', sdp, dialogParams: { callID } };
        return (await client.ask('telnyx_rtc.modify', params)).result.sdp;
      };
      const restarted = await update(offerSdp.replace('a=ice-ufrag:abcd', 'a=ice-ufrag:efgh'));
      for (const name of ['ice-ufrag', 'ice-pwd']) {
        assert.equal(attribute(restarted, name) === attribute(first, name), keepsName);
      }
      assert.equal(attribute(restarted, 'setup'), setup);
      assert.match(restarted, /^a=candidate:/m);
    });
  }
});

describe('the address in an answer to attach', () => {
  const zero = answerSdp;
  const real = answerSdp.replace('c=IN IP4 0.0.0.0', 'c=IN IP4 192.0.2.7');
  const hold = { action: 'hold' };
  const unhold = { action: 'unhold' };
  const restart = { action: 'updateMedia', sdp: offerSdp.replace('a=ice-ufrag:abcd', 'a=ice-ufrag:efgh') };

  /**
   * What the client does after each take-up, and the direction that the next one offers.
   * @type {[server: string, steps: (string | object)[][], directions: string[]][]}
   */
  const table = [
    ['freeswitch', [[zero], [real], [real]], ['sendrecv', 'sendonly', 'sendrecv']],
    ['freeswitch', [[zero], [zero], [zero]], ['sendrecv', 'sendonly', 'sendonly']],
    ['freeswitch', [[real], [real], [real]], ['sendrecv', 'sendrecv', 'sendrecv']],
    ['freeswitch', [[real], [zero], [real]], ['sendrecv', 'sendrecv', 'sendonly']],
    ['freeswitch', [[zero, hold, unhold], [real], [real]], ['sendrecv', 'sendonly', 'sendrecv']],
    ['freeswitch', [[zero, restart], [real], [real]], ['sendrecv', 'sendrecv', 'sendrecv']],
    ['telnyx', [[zero], [zero], [zero]], ['sendrecv', 'sendrecv', 'sendrecv']],
  ];

  /** @param {Client} client @param {string} callID @param {string | object} step */
  const act = (client, callID, step) =>
    typeof step === 'string'
      ? client.ask('telnyx_rtc.attach', { sdp: step, dialogParams: { callID } })
      : client.ask('telnyx_rtc.modify', { ...step, dialogParams: { callID } });

  for (const [server, steps, directions] of table) {
    const names = new Map([
      [zero, '0.0.0.0'],
      [real, 'a real one'],
    ]);
    const title = steps.map(of =>
      of.map(step => names.get(/** @type {string} */ (step)) ?? Object(step).action).join(', '),
    );
    it(`${server}: ${title.join(' | ')} → ${directions.join(' | ')}`, async () => {
      await control('server', { server });
      let client = await Client.signedIn(gateway.url);
      const { callID } = await client.invite('9197'); // whose own address is 0.0.0.0
      await client.request('answer');
      const offered = [];
      for (const after of steps) {
        const { sessid } = client;
        client.close();
        client = await Client.open(gateway.url);
        client.sessid = (await client.ask('login', { login: '1000', passwd: '1234', sessid })).result.sessid;
        offered.push(direction((await client.request('attach')).params.sdp));
        for (const step of after) await act(client, callID, step);
      }
      assert.deepEqual(offered, directions);
    });
  }

  it('is of no interest in the first description of a call that comes in', async () => {
    await control('server', { server: 'freeswitch' });
    const client = await Client.signedIn(gateway.url);
    await control('ring', { user: '1000' });
    const { callID } = (await client.request('invite')).params;
    await client.ask('telnyx_rtc.answer', { sdp: zero, dialogParams: { callID } });
    client.close();
    const next = await Client.open(gateway.url);
    await next.ask('login', { login: '1000', passwd: '1234', sessid: client.sessid });
    assert.equal(direction((await next.request('attach')).params.sdp), 'sendrecv');
  });
});

describe('after an attended transfer', () => {
  /** The byes of whoever made it, in their order. */
  async function byes() {
    const client = await Client.signedIn(gateway.url);
    const [call, consultation] = [await client.invite('9196'), await client.invite('9197')];
    for (let answers = 0; answers < 2; answers++) await client.request('answer');
    const dialogParams = { callID: call.callID };
    await client.ask('telnyx_rtc.modify', { action: 'replace', replaceCallID: consultation.callID, dialogParams });
    const ended = [];
    for (let count = 0; count < 2; count++) {
      const { params } = await client.request('bye');
      ended.push(`${params.callID === call.callID ? 'call' : 'consultation'} ${params.causeCode}`);
    }
    client.close();
    return ended.join(', ');
  }

  const [callFirst, consultationFirst] = ['call 16, consultation 801', 'consultation 801, call 16'];

  it('telnyx ends the call, then the consultation', async () => {
    for (let time = 0; time < 2; time++) assert.equal(await byes(), 'call 801, consultation 801');
  });

  it('freeswitch ends them in either order, by turns', async () => {
    await control('server', { server: 'freeswitch' });
    assert.deepEqual([await byes(), await byes(), await byes()], [consultationFirst, callFirst, consultationFirst]);
  });

  it('the order is as a test wants it', async () => {
    await control('server', { server: 'freeswitch' });
    for (const [first, expected] of [
      ['call', callFirst],
      ['consultation', consultationFirst],
    ]) {
      await control('transfer-order', { first });
      for (let time = 0; time < 2; time++) assert.equal(await byes(), expected);
    }
    assert.equal((await control('transfer-order', { first: 'nobody' })).status, 404);
  });
});
