// @ts-check
/** Sound through the gateway without a browser: echo, both ways between users, hold, and after a lost socket. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, Voice, control as controlOf } from './client.mjs';

/** @typedef {{ callId: string, state: string, frequency: number, rtpSent: number, rtpReceived: number }} Seen */

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;
/** @type {Voice[]} */
const voices = [];

before(async () => {
  gateway = await startGateway({ port: 0, warm: false });
});

after(() => gateway.close());

afterEach(async () => {
  for (const voice of voices.splice(0)) voice.close();
  await control('reset', {});
});

/** @param {string} name @param {object} [body] */
const control = (name, body) => controlOf(gateway.url, name, body);

/** @param {number} hz */
function voice(hz) {
  const made = new Voice(hz);
  voices.push(made);
  return made;
}

/** @param {string} callId @returns {Promise<Seen | undefined>} */
const seen = async callId => (await control('state')).calls.find((/** @type {Seen} */ call) => call.callId === callId);

/** Waits for the gateway to see a call as it should be. @param {string} callId @param {(call: Seen) => boolean} condition */
async function until(callId, condition) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    const call = await seen(callId);
    if (call && condition(call)) return call;
    assert.ok(Date.now() < deadline, `waited for ${condition}: ${JSON.stringify(call)}`);
    await new Promise(resolve => setTimeout(resolve, 30));
  }
}

/** Dials a number and talks. @param {Client} client @param {Voice} caller @param {string} number */
async function dial(client, caller, number) {
  const callID = randomUUID();
  const params = { sdp: await caller.media.offer(), dialogParams: { callID, destination_number: number } };
  await client.ask('telnyx_rtc.invite', params);
  return callID;
}

describe('sound', () => {
  it('is heard by both sides of an echo, and by nobody on hold', async () => {
    const client = await Client.signedIn(gateway.url);
    const caller = voice(600);
    const callID = await dial(client, caller, '9196');
    await caller.media.accept((await client.request('answer')).params.sdp);
    await until(callID, call => call.frequency === 600 && call.rtpSent > 5);
    assert.ok(caller.heard > 0);
    await client.ask('telnyx_rtc.modify', { action: 'hold', dialogParams: { callID } });
    const held = await until(callID, call => call.state === 'held' && call.frequency === 0);
    await client.ask('telnyx_rtc.ping');
    assert.equal((await seen(callID))?.rtpReceived, held.rtpReceived);
    await client.ask('telnyx_rtc.modify', { action: 'unhold', dialogParams: { callID } });
    await until(callID, call => call.frequency === 600 && call.rtpSent > held.rtpSent);
  });

  it('goes both ways between users', async () => {
    const [client, other] = await Promise.all([
      Client.signedIn(gateway.url, '1000'),
      Client.signedIn(gateway.url, '1001'),
    ]);
    const [caller, callee] = [voice(400), voice(700)];
    const callID = await dial(client, caller, '1001');
    const invite = (await other.request('invite')).params;
    const dialogParams = { callID: invite.callID };
    await other.ask('telnyx_rtc.answer', { sdp: await callee.media.answer(invite.sdp), dialogParams });
    await caller.media.accept((await client.request('answer')).params.sdp);
    await until(callID, call => call.frequency === 400 && call.rtpSent > 5);
    await until(invite.callID, call => call.frequency === 700 && call.rtpSent > 5);
    assert.ok(caller.heard > 0 && callee.heard > 0);
  });

  it('comes back after a lost socket, on a new peer connection', async () => {
    const first = await Client.signedIn(gateway.url);
    const before = voice(600);
    const callID = await dial(first, before, '9197');
    await before.media.accept((await first.request('answer')).params.sdp);
    await until(callID, call => call.frequency === 600);
    first.close();
    const second = await Client.open(gateway.url);
    await second.ask('login', { login: '1000', passwd: '1234', sessid: first.sessid });
    const { sdp } = (await second.request('attach')).params;
    const afterwards = voice(800);
    const dialogParams = { callID };
    await second.ask('telnyx_rtc.attach', { sdp: await afterwards.media.answer(sdp), dialogParams });
    await until(callID, call => call.frequency === 800);
    assert.ok(afterwards.heard > 0);
    assert.equal((await control('state')).peers, 1);
  });

  it('vanishes when the network does, and is there again when that is', async () => {
    const client = await Client.signedIn(gateway.url);
    const caller = voice(600);
    const callID = await dial(client, caller, '9196');
    await caller.media.accept((await client.request('answer')).params.sdp);
    await until(callID, call => call.frequency === 600);
    await control('media', { callId: callID, mode: 'dead' });
    const dead = await until(callID, call => call.frequency === 0);
    const heard = caller.heard;
    await new Promise(resolve => setTimeout(resolve, 60)); // three frames' time
    const later = await seen(callID);
    assert.deepEqual([later?.rtpReceived, later?.rtpSent], [dead.rtpReceived, dead.rtpSent]);
    assert.equal(caller.heard, heard);
    assert.ok(!client.received.some(({ method }) => method));
    await control('media', { callId: callID, mode: 'off' });
    await until(callID, call => call.frequency === 600);
    assert.ok(caller.heard > heard);
  });

  /** @type {[mode: string, isHeard: boolean, isListenedTo: boolean][]} */
  const silences = [
    ['silent', false, true],
    ['deaf', true, false],
    ['silent-deaf', false, false],
  ];
  for (const [mode, isHeard, isListenedTo] of silences) {
    const who = isHeard ? 'only the client hears' : isListenedTo ? 'only the gateway hears' : 'neither hears';
    it(`${mode}: ${who}, over an attach, too`, async () => {
      let client = await Client.signedIn(gateway.url);
      let caller = voice(600);
      const callID = await dial(client, caller, '9197');
      await caller.media.accept((await client.request('answer')).params.sdp);
      await until(callID, call => call.frequency === 600);

      /** What came through in ten frames' time, each way. */
      const passed = async () => {
        const received = (await seen(callID))?.rtpReceived ?? 0;
        const { heard } = caller;
        await new Promise(resolve => setTimeout(resolve, 200));
        return [caller.heard > heard, ((await seen(callID))?.rtpReceived ?? 0) > received];
      };

      await control('media', { callId: callID, mode });
      assert.deepEqual(await passed(), [isHeard, isListenedTo]);
      assert.ok(caller.media.connected);
      const { sessid } = client;
      client.close();
      client = await Client.open(gateway.url);
      await client.ask('login', { login: '1000', passwd: '1234', sessid });
      caller = voice(600);
      const sdp = await caller.media.answer((await client.request('attach')).params.sdp);
      await client.ask('telnyx_rtc.attach', { sdp, dialogParams: { callID } });
      const deadline = Date.now() + 20_000;
      while (!caller.media.connected) {
        assert.ok(Date.now() < deadline, 'not connected');
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      assert.deepEqual(await passed(), [isHeard, isListenedTo]);
      await control('media', { callId: callID, mode: 'off' });
      await until(callID, call => call.frequency === 600);
      assert.deepEqual(await passed(), [true, true]);
    });
  }

  it('goes between those whom a transfer has connected', async () => {
    const clients = await Promise.all(['1000', '1001'].map(user => Client.signedIn(gateway.url, user)));
    const [client, other] = /** @type {[Client, Client]} */ (clients);
    const [first, second, callee] = [voice(400), voice(500), voice(700)];
    const callID = await dial(client, first, '1001');
    const invite = (await other.request('invite')).params;
    const dialogParams = { callID: invite.callID };
    await other.ask('telnyx_rtc.answer', { sdp: await callee.media.answer(invite.sdp), dialogParams });
    await first.media.accept((await client.request('answer')).params.sdp);
    await until(invite.callID, call => call.frequency === 700);
    const tone = await dial(client, second, '9197');
    await second.media.accept((await client.request('answer')).params.sdp);
    const { rtpSent } = await until(tone, call => call.rtpSent > 5);
    assert.ok(rtpSent);
    const consultation = { action: 'replace', replaceCallID: tone, dialogParams: { callID } };
    const before = (await seen(invite.callID))?.rtpSent ?? 0;
    await client.ask('telnyx_rtc.modify', consultation);
    await until(invite.callID, call => call.rtpSent > before + 5);
    assert.equal((await control('state')).peers, 1);
  });
});
