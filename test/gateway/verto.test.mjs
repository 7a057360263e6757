// @ts-check
/** The gateway as a plain Verto server, below `/verto`: what FreeSWITCH has, and what it has not. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, Voice, answerSdp, control as controlOf, offerSdp } from './client.mjs';

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
const connect = () => Client.open(`${gateway.url}/verto`);

/** @param {string} [user] @param {object} [params] */
const signIn = (user = '1000', params = {}) =>
  Client.signedIn(`${gateway.url}/verto`, `${user}@example.com`, {
    sessid: randomUUID(),
    loginParams: {},
    userVariables: {},
    ...params,
  });

const withoutCandidates = offerSdp.replace(/a=candidate.*\r\n/, '');

describe('a Verto server', () => {
  it('is ready when it says so, and knows nothing of gateways', async () => {
    const client = await connect();
    const sessid = randomUUID();
    const login = await client.ask('login', { login: '1000', passwd: '1234', sessid });
    assert.deepEqual(login.result, { message: 'logged in', sessid });
    const { id: _id, ...ready } = await client.request('clientReady');
    assert.deepEqual(ready, { jsonrpc: '2.0', method: 'verto.clientReady', params: { reattached_sessions: [] } });
    for (const method of ['gatewayState', 'candidate', 'endOfCandidates', 'anonymous_login']) {
      assert.equal((await client.ask(`verto.${method}`)).error.code, -32601);
    }
    for (const method of ['telnyx_rtc.invite', 'anonymous_login']) {
      assert.equal((await client.ask(method)).error.code, -32601);
    }
    assert.ok((await client.ask('verto.ping')).result);
    await control('gateway-state', { state: 'EXPIRED', push: true });
    await control('ping', {});
    await client.request('ping');
    assert.ok(!client.received.some(({ method }) => method));
  });

  it('refuses others', async () => {
    const client = await connect();
    assert.equal((await client.ask('verto.invite')).error.code, -32000);
    assert.equal((await client.ask('login', { login: '1000', passwd: '4321' })).error.code, -32001);
    assert.equal((await client.ask('anonymous_login')).error.code, -32000);
  });

  it('does not ring, nor name calls as Telnyx does', async () => {
    const client = await signIn();
    const { callID, reply } = await client.invite('+15551234567');
    assert.deepEqual(reply.result, { message: 'CALL CREATED', callID, sessid: client.sessid });
    const { params } = await client.request('answer');
    assert.deepEqual(Object.keys(params), ['callID', 'sdp', 'variables']);
    assert.doesNotMatch(params.sdp, /a=(mid|group)/);
    assert.ok(!client.received.some(({ method }) => method));
    await control('hangup', { callId: callID });
    assert.deepEqual((await client.request('bye')).params, { callID, causeCode: 16, cause: 'NORMAL_CLEARING' });
  });

  it('wants candidates in the SDP', async () => {
    const client = await signIn();
    const { reply } = await client.invite('9197', { sdp: withoutCandidates, trickle: true });
    assert.equal(reply.result.message, 'CALL CREATED');
    assert.equal((await client.request('bye')).params.causeCode, 88);
    const { callID } = await client.invite('9197');
    await client.request('answer');
    const update = { action: 'updateMedia', sdp: withoutCandidates, trickle: true, dialogParams: { callID } };
    const refused = await client.ask('verto.modify', update);
    assert.deepEqual(refused.error, { code: -32002, message: 'CODEC NEGOTIATION ERROR' });
    await control('trickle', { mode: 'candidates' });
    const { result } = await client.ask('verto.modify', { ...update, sdp: offerSdp });
    assert.match(result.sdp, /a=candidate/);
  });

  it('wants candidates in an answer: without them the caller hears USER_BUSY', async () => {
    const [caller, callee] = await Promise.all([signIn('1000'), signIn('1001')]);
    const { callID: called } = await caller.invite('1001');
    const { callID } = (await callee.request('invite')).params;
    const sdp = answerSdp.replace(/a=candidate.*\r\n/, '');
    const answer = { sdp, trickle: true, dialogParams: { callID } };
    assert.deepEqual((await callee.ask('verto.answer', answer)).error, { code: -32002, message: 'CODEC ERROR' });
    const { params } = await caller.request('bye');
    assert.deepEqual(params, { callID: called, cause: 'USER_BUSY', causeCode: 17 });
    assert.equal((await callee.request('bye')).params.callID, callID);
    const candidate = { candidate: 'candidate:1 1 udp 1 127.0.0.1 9 typ host', dialogParams: { callID } };
    assert.equal((await callee.ask('verto.candidate', candidate)).error.code, -32601);
  });

  it('wants candidates when a call is taken up again: without them it is over', async () => {
    const first = await signIn();
    const { callID } = await first.invite('9197');
    await first.request('answer');
    first.close();
    const second = await connect();
    await second.ask('login', { login: '1000', passwd: '1234', sessid: first.sessid });
    await second.request('attach');
    const sdp = answerSdp.replace(/a=candidate.*\r\n/, '');
    const { error } = await second.ask('verto.attach', { sdp, trickle: true, dialogParams: { callID } });
    assert.deepEqual(error, { code: -32002, message: 'CODEC NEGOTIATION ERROR' });
    assert.equal((await second.request('bye')).params.causeCode, 58);
  });

  it('keeps the call of a closed tab until its session is over', async () => {
    const first = await signIn();
    const { callID } = await first.invite('9197');
    await first.request('answer');
    first.close();
    await first.closeCode();
    const state = async () =>
      (await control('state')).calls.find((/** @type {any} */ call) => call.callId === callID).state;
    assert.equal(await state(), 'active');
    await control('session-ttl', { ms: 20 });
    const second = await signIn();
    const other = await second.invite('9197');
    await second.request('answer');
    second.close();
    const deadline = Date.now() + 20_000;
    const isOver = async () =>
      (await control('state')).calls.some((/** @type {any} */ { callId, cause }) => callId === other.callID && cause);
    while (!(await isOver())) assert.ok(Date.now() < deadline, 'the call lives on');
    assert.equal(await state(), 'active');
  });

  it('calls everybody who is called "Outbound Call", and nobody rings', async () => {
    const [caller, callee] = await Promise.all([signIn('1000'), signIn('1001')]);
    await caller.invite('1001');
    const { params } = await callee.request('invite');
    assert.deepEqual([params.callee_id_name, params.callee_id_number], ['Outbound Call', '1001']);
    await callee.ask('verto.answer', { sdp: answerSdp, dialogParams: { callID: params.callID } });
    await caller.request('answer');
    assert.equal((await caller.request('display')).params.display_name, 'Outbound Call');
    assert.ok(!caller.received.some(({ method }) => method === 'verto.ringing'));
  });

  it('holds, takes digits, and passes on', async () => {
    const client = await signIn();
    const { callID } = await client.invite('9197');
    await client.request('answer');
    const modify = async (/** @type {object} */ params) =>
      (await client.ask('verto.modify', { dialogParams: { callID }, ...params })).result;
    assert.equal((await modify({ action: 'hold' })).holdState, 'held');
    assert.equal((await modify({ action: 'toggleHold' })).holdState, 'active');
    await client.ask('verto.info', { dtmf: '12', dialogParams: { callID } });
    assert.equal((await control('state')).calls[0].digits, '12');
    assert.equal((await modify({ action: 'transfer', destination: '9196' })).message, 'CALL TRANSFERRED');
    assert.equal((await client.request('bye')).params.callID, callID);
  });

  it('invites with a plain offer, and tells who lost the race', async () => {
    const [winner, loser] = await Promise.all([signIn(), signIn()]);
    await control('ring', { user: '1000', headers: [{ name: 'X-Order', value: '7' }] });
    const [won] = await Promise.all([winner.request('invite'), loser.request('invite')]);
    const { sdp, callID } = won.params;
    assert.match(sdp, /^m=audio \d+ RTP\/SAVPF 102 0\r$/m);
    assert.doesNotMatch(sdp, /telephone-event|a=mid|BUNDLE/);
    assert.equal(won.params['verto_h_X-Order'], '7');
    assert.ok(!('dialogParams' in won.params));
    await winner.ask('verto.answer', { sdp: answerSdp, dialogParams: { callID } });
    const { params } = await loser.request('bye');
    assert.deepEqual([params.cause, params.causeCode, params.sipCode], ['LOSE_RACE', 702, undefined]);
  });

  it('reads headers from channel variables named sip_h_ alone', async () => {
    const [client, other] = await Promise.all([signIn(), Client.signedIn(gateway.url, '1001')]);
    await client.ask('verto.invite', {
      sdp: offerSdp,
      dialogParams: {
        callID: randomUUID(),
        destination_number: '1001',
        custom_headers: [{ name: 'X-Lost', value: '1' }],
        userVariables: { 'sip_h_X-Order': '7', 'X-Other': '8', order: '9' },
      },
    });
    const { params } = await other.request('invite');
    assert.deepEqual(params.dialogParams.custom_headers, [{ name: 'X-Order', value: '7' }]);
  });

  it('takes a session up again, and punts the one before', async () => {
    const first = await signIn();
    const { callID } = await first.invite('9197');
    await first.request('answer');
    const { sessid } = first;
    const second = await connect();
    await second.ask('login', { login: '1000', passwd: '1234', sessid });
    await first.request('punt');
    assert.equal(await first.closeCode(), 1000);
    const attach = await second.request('attach');
    assert.equal(attach.params.callID, callID);
    assert.deepEqual((await second.request('clientReady')).params.reattached_sessions, [callID]);
  });

  it('carries sound to users of the other dialect, and shows them', async () => {
    const [client, other] = await Promise.all([signIn(), Client.signedIn(gateway.url, '1001')]);
    voices.push(new Voice(400), new Voice(700));
    const [caller, callee] = /** @type {[Voice, Voice]} */ (voices);
    const sdp = await caller.media.offer();
    await client.ask('verto.invite', {
      sdp,
      dialogParams: { callID: randomUUID(), destination_number: '1001' },
    });
    const { params } = await other.request('invite');
    const answer = await callee.media.answer(params.sdp);
    await other.ask('telnyx_rtc.answer', { sdp: answer, dialogParams: { callID: params.callID } });
    await caller.media.accept((await client.request('answer')).params.sdp);
    assert.equal((await client.request('display')).params.display_number, '1001');
    const deadline = Date.now() + 20_000;
    while (!caller.heard || !callee.heard) {
      assert.ok(Date.now() < deadline, 'silence');
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  });
});
