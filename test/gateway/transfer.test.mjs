// @ts-check
/** Conversations passed on: blind and attended, between users and voices, and by a server that cannot. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, answerSdp, control as controlOf } from './client.mjs';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;

before(async () => {
  gateway = await startGateway({ port: 0, warm: false });
});

after(() => gateway.close());

afterEach(() => control('reset', {}));

/** @param {string} name @param {object} [body] */
const control = (name, body) => controlOf(gateway.url, name, body);
const signIn = (/** @type {string} */ user = '1000') => Client.signedIn(gateway.url, user);

/** @param {Client} client @param {string} callID @param {object} params */
const modify = (client, callID, params) => client.ask('telnyx_rtc.modify', { dialogParams: { callID }, ...params });

/** @param {Client} client @param {string} callID */
const hangUp = (client, callID) => client.ask('telnyx_rtc.bye', { dialogParams: { callID }, cause: 'NORMAL_CLEARING' });

/** Takes the next call. @param {Client} client */
async function pickUp(client) {
  const { params } = await client.request('invite');
  await client.ask('telnyx_rtc.answer', { sdp: answerSdp, dialogParams: { callID: params.callID } });
  return params;
}

/** Somebody from outside is talking to a client. @param {Client} client @param {string} user */
async function rung(client, user) {
  await control('ring', { user, from: '+15550001111', name: 'Ada' });
  return (await pickUp(client)).callID;
}

/** Two users are talking. @param {Client} caller @param {Client} callee @param {string} number */
async function talk(caller, callee, number) {
  const [{ callID }, params] = await Promise.all([caller.invite(number), pickUp(callee)]);
  for (const method of ['ringing', 'answer']) await caller.request(method);
  await Promise.all([caller.request('display'), callee.request('display')]);
  return [callID, params.callID];
}

/** @param {Client} client @returns {Promise<string>} */
const cause = async client => (await client.request('bye')).params.cause;

/** @param {string} callId */
const stateOf = async callId =>
  (await control('state')).calls.find((/** @type {{ callId: string }} */ call) => call.callId === callId).state;

describe('a blind transfer', () => {
  it('connects the other user with a number, and ends the call of whoever passed it on', async () => {
    const [caller, callee] = await Promise.all([signIn('1000'), signIn('1001')]);
    const [passed, kept] = await talk(caller, callee, '1001');
    const { result } = await modify(caller, passed, { action: 'transfer', destination: '9196' });
    assert.deepEqual([result.action, result.message, result.callID], ['transfer', 'CALL TRANSFERRED', passed]);
    const { params } = await caller.request('bye');
    assert.deepEqual([params.callID, params.causeCode], [passed, 16]);
    assert.equal(await stateOf(kept), 'active');
    assert.ok(!callee.received.some(({ method }) => method === 'telnyx_rtc.bye'));
  });

  it('ends the other user as the destination would', async () => {
    const [caller, callee] = await Promise.all([signIn('1000'), signIn('1001')]);
    const [, passed] = await talk(caller, callee, '1001');
    await modify(callee, passed ?? '', { action: 'transfer', destination: '9199' });
    assert.equal(await cause(caller), 'USER_BUSY');
    assert.equal(await cause(callee), 'NORMAL_CLEARING');
  });

  it('rings a third one, and shows who is there', async () => {
    const [caller, callee] = await Promise.all([signIn('1000'), signIn('1001')]);
    const [kept = '', passed = ''] = await talk(caller, callee, '1001');
    const third = await signIn('1001');
    await modify(callee, passed, { action: 'transfer', destination: 'sip:1001@example.com' });
    const { callID, caller_id_number } = await pickUp(third);
    assert.equal(caller_id_number, '1000');
    assert.equal((await caller.request('display')).params.display_number, '1001');
    assert.ok(!caller.received.some(({ method }) => method === 'telnyx_rtc.ringing'));
    await hangUp(third, callID);
    assert.deepEqual((await caller.request('bye')).params.callID, kept);
  });

  it('passes a number that a user has called on to another user, who sees that number', async () => {
    const [first, second] = await Promise.all([signIn('1000'), signIn('1001')]);
    const { callID } = await first.invite('9196');
    await first.request('answer');
    await modify(first, callID, { action: 'transfer', destination: '1001' });
    const invite = await pickUp(second);
    assert.deepEqual([invite.caller_id_name, invite.caller_id_number], ['9196', '9196']);
    assert.equal(await cause(first), 'NORMAL_CLEARING');
    assert.equal(await stateOf(invite.callID), 'active');
  });

  it('passes a voice from outside on to a user', async () => {
    const [first, second] = await Promise.all([signIn('1000'), signIn('1001')]);
    const callID = await rung(first, '1000');
    await modify(first, callID, { action: 'transfer', destination: '1001' });
    const invite = await pickUp(second);
    assert.deepEqual([invite.caller_id_name, invite.caller_id_number], ['Ada', '+15550001111']);
    assert.equal(await cause(first), 'NORMAL_CLEARING');
    assert.equal(await stateOf(invite.callID), 'active');
  });
});

describe('an attended transfer', () => {
  it('connects the other sides with each other', async () => {
    const [assistant, one, two] = await Promise.all([signIn('1000'), signIn('1001'), signIn('1001')]);
    const { callID: first } = await assistant.invite('1001');
    await two.request('invite');
    const kept = await pickUp(one);
    await assistant.request('answer');
    await two.request('bye');
    const { callID: second } = await assistant.invite('1001');
    const other = await pickUp(two);
    await assistant.request('answer');
    for (const client of [one, two]) await client.request('display');
    const { result } = await modify(assistant, second, { action: 'replace', replaceCallID: first });
    assert.deepEqual([result.action, result.callID], ['replace', second]);
    const byes = [await assistant.request('bye'), await assistant.request('bye')];
    assert.deepEqual(
      byes.map(({ params: { callID, cause, causeCode } }) => [callID, cause, causeCode]),
      [second, first].map(callID => [callID, 'ATTENDED_TRANSFER', 801]),
    );
    for (const client of [one, two]) assert.equal((await client.request('display')).params.display_number, '1001');
    await hangUp(one, kept.callID);
    assert.equal((await two.request('bye')).params.callID, other.callID);
  });

  it('connects a user with a voice', async () => {
    const [assistant, user] = await Promise.all([signIn('1000'), signIn('1001')]);
    const [first = '', kept = ''] = await talk(assistant, user, '1001');
    const second = await rung(assistant, '1000');
    await modify(assistant, first, { action: 'replace', replaceCallID: second });
    assert.deepEqual([await cause(assistant), await cause(assistant)], ['ATTENDED_TRANSFER', 'ATTENDED_TRANSFER']);
    assert.equal(await stateOf(kept), 'active');
  });
});

describe('a transfer is refused', () => {
  it('with a reason', async () => {
    const client = await signIn();
    const talking = await rung(client, '1000');
    const { callID: ringing } = await client.invite('9198');
    const reason = async (/** @type {string} */ callID, /** @type {object} */ params) =>
      (await modify(client, callID, params)).error;
    const refusal = (/** @type {string} */ message) => ({ code: -32002, message });
    assert.deepEqual(await reason(talking, { action: 'transfer' }), refusal('destination missing'));
    assert.deepEqual(
      await reason(ringing, { action: 'transfer', destination: '9196' }),
      refusal('call is not bridged'),
    );
    assert.deepEqual(await reason(talking, { action: 'replace' }), refusal('replaceCallID missing'));
    for (const replaceCallID of ['nobody', talking]) {
      assert.deepEqual(await reason(talking, { action: 'replace', replaceCallID }), refusal('invalid transfer leg'));
    }
    const early = { action: 'replace', replaceCallID: ringing };
    assert.deepEqual(await reason(talking, early), refusal('call is not bridged'));
    assert.equal(await stateOf(talking), 'active');
  });

  it('by a server that cannot', async () => {
    const client = await signIn();
    const callID = await rung(client, '1000');
    await control('features', { transfer: false });
    for (const params of [
      { action: 'transfer', destination: '9196' },
      { action: 'replace', replaceCallID: callID },
    ]) {
      assert.equal((await modify(client, callID, params)).error.code, -32601);
    }
    await control('features', { transfer: true });
    assert.ok((await modify(client, callID, { action: 'transfer', destination: '9196' })).result);
  });
});
