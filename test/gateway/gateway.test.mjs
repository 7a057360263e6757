// @ts-check
/** The gateway's protocol without sound: who is let in, and what becomes of calls. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, answerSdp, control as controlOf, offerSdp } from './client.mjs';

/** @type {Awaited<ReturnType<typeof startGateway>>} */
let gateway;

before(async () => {
  gateway = await startGateway({ port: 0, warm: false });
});

after(() => gateway.close());

afterEach(() => control('reset', {}));

/** @param {string} name @param {object} [body] */
const control = (name, body) => controlOf(gateway.url, name, body);
const connect = (/** @type {Record<string, string>} */ headers = {}) => Client.open(gateway.url, headers);
const signIn = (/** @type {string} */ user = '1000', params = {}) => Client.signedIn(gateway.url, user, params);

/** @param {object} claims */
const token = claims => `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`;

const soon = () => Math.floor(Date.now() / 1000) + 60;

describe('login', () => {
  it('takes a password, and is ready', async () => {
    const client = await connect();
    const login = await client.ask('login', { login: '1000', passwd: '1234' });
    assert.equal(login.result.message, 'logged in');
    const ready = await client.request('clientReady');
    assert.deepEqual(ready.params, { reattached_sessions: [] });
    assert.equal(ready.voice_sdk_id, login.voice_sdk_id);
    const { result } = await client.ask('telnyx_rtc.gatewayState');
    assert.deepEqual(result, {
      params: { state: 'REGED', call_report_id: result.params.call_report_id },
      method: 'telnyx_rtc.gatewayState',
      sessid: login.result.sessid,
    });
    assert.match(result.params.call_report_id, /^[\da-f-]{36}$/);
  });

  it('keeps the voice_sdk_id of the address', async () => {
    const client = await Client.open(`${gateway.url}/?voice_sdk_id=kept`);
    assert.equal((await client.ask('login', { login: '1000', passwd: '1234' })).voice_sdk_id, 'kept');
  });

  for (const [name, method, params, code, message] of /** @type {[string, string, object, number, string][]} */ ([
    ['a wrong password', 'login', { login: '1000', passwd: 'nope' }, -32001, 'Authentication Failure'],
    ['an unknown user', 'login', { login: 'toString', passwd: '1234' }, -32001, 'Authentication Failure'],
    ['a broken token', 'login', { login_token: 'nope' }, -32000, 'Token registration error'],
    ['an expired token', 'login', { login_token: token({ sub: '1000', exp: 1 }) }, -32000, 'Token registration error'],
    [
      'a token of nobody',
      'login',
      { login_token: token({ sub: '7', exp: soon() }) },
      -32000,
      'Token registration error',
    ],
    ['a request before it', 'telnyx_rtc.invite', {}, -32000, 'Authentication Required'],
  ])) {
    it(`refuses ${name}`, async () => {
      const client = await connect();
      assert.deepEqual((await client.ask(method, params)).error, { code, message });
    });
  }

  it('takes a token, and anonymous callers', async () => {
    const byToken = await connect();
    assert.ok((await byToken.ask('login', { login_token: token({ sub: '1001', exp: soon() }) })).result.sessid);
    const anonymous = await connect();
    assert.ok((await anonymous.ask('anonymous_login', { target_type: 'ai_assistant', target_id: 'a' })).result.sessid);
    assert.deepEqual((await control('state')).users, { 1001: { sockets: 1 }, anonymous: { sockets: 1 } });
  });

  it('moves a session to a second socket and punts the first', async () => {
    const first = await signIn();
    const second = await signIn('1000', { sessid: first.sessid });
    assert.equal(second.sessid, first.sessid);
    await first.request('punt');
    assert.equal(await first.closeCode(), 1000);
  });

  it("refuses another user's session", async () => {
    const { sessid } = await signIn();
    const thief = await connect();
    const { error } = await thief.ask('login', { login: '1001', passwd: '1234', sessid });
    assert.deepEqual(error, { code: -32001, message: 'Session in use' });
    assert.equal(await thief.closeCode(), 1000);
  });
});

describe('calls', () => {
  for (const [number, cause, causeCode, sipCode] of /** @type {[string, string, number, number][]} */ ([
    ['9199', 'USER_BUSY', 17, 486],
    ['9195', 'CALL_REJECTED', 21, 403],
    ['1001', 'USER_NOT_REGISTERED', 806, 480],
    ['4711', 'UNALLOCATED_NUMBER', 1, 404],
    ['sip:9199@example.com', 'USER_BUSY', 17, 486],
  ])) {
    it(`to ${number} are created, then end with ${cause}`, async () => {
      const client = await signIn();
      const { callID, reply } = await client.invite(number);
      assert.equal(reply.result.message, 'CALL CREATED');
      assert.equal(reply.result.callID, callID);
      const { params } = await client.request('bye');
      assert.deepEqual(
        [params.callID, params.cause, params.causeCode, params.sipCode],
        [callID, cause, causeCode, sipCode],
      );
    });
  }

  it('with a broken SDP are created, then end with 88; without one they fail', async () => {
    const client = await signIn();
    const { reply } = await client.invite('9196', { sdp: 'v=0\r\nbroken' });
    assert.equal(reply.result.message, 'CALL CREATED');
    assert.equal((await client.request('bye')).params.causeCode, 88);
    assert.deepEqual((await client.invite('9196', { sdp: '' })).reply.error, { code: -32002, message: 'CALL ERROR' });
    assert.deepEqual((await client.ask('telnyx_rtc.invite', { sdp: offerSdp })).error.code, -32002);
  });

  it('ring, answer, and end', async () => {
    const client = await signIn();
    const { callID } = await client.invite('+15551234567');
    assert.equal((await client.request('ringing')).params.callID, callID);
    const { params } = await client.request('answer');
    assert.match(params.sdp, /a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 /);
    const bye = await client.ask('telnyx_rtc.bye', {
      dialogParams: { callID },
      cause: 'NORMAL_CLEARING',
      causeCode: 16,
    });
    assert.equal(bye.result.message, 'CALL ENDED');
    assert.deepEqual((await client.ask('telnyx_rtc.bye', { dialogParams: { callID } })).error, {
      code: -32002,
      message: 'CALL DOES NOT EXIST',
    });
  });

  it('hold on the server, once they are answered', async () => {
    const client = await signIn();
    const ringing = await client.invite('9198');
    const act = async (/** @type {string} */ callID, /** @type {string} */ action) =>
      (await client.ask('telnyx_rtc.modify', { action, dialogParams: { callID } })).result?.holdState;
    assert.equal(await act(ringing.callID, 'hold'), 'active');
    const { callID } = await client.invite('9197');
    await client.request('answer');
    assert.deepEqual([await act(callID, 'hold'), await act(callID, 'unhold')], ['held', 'active']);
    assert.deepEqual([await act(callID, 'toggleHold'), await act(callID, 'toggleHold')], ['held', 'active']);
    const unknown = await client.ask('telnyx_rtc.modify', { action: 'constructor', dialogParams: { callID } });
    assert.equal(unknown.error.code, -32602);
    const bare = { action: 'updateMedia', callID, sdp: offerSdp.replace(/a=candidate.*\r\n/, '') };
    assert.equal((await client.ask('telnyx_rtc.modify', bare)).error.message, 'CODEC NEGOTIATION ERROR');
  });

  it('count digits', async () => {
    const client = await signIn();
    const { callID } = await client.invite('9197');
    for (const dtmf of ['1', 'a#', 'x']) await client.ask('telnyx_rtc.info', { dtmf, dialogParams: { callID } });
    assert.equal((await control('state')).calls[0].digits, '1A#');
  });

  it('that ring end with their socket, answered ones are offered again', async () => {
    const first = await signIn();
    const ringing = await first.invite('9198');
    const answered = await first.invite('9197');
    await first.request('answer');
    first.close();
    const second = await connect();
    const login = { login: '1000', passwd: '1234', sessid: first.sessid };
    await second.ask('login', login);
    const attach = await second.request('attach');
    assert.equal(attach.params.callID, answered.callID);
    assert.match(attach.params.sdp, /a=setup:actpass/);
    assert.deepEqual((await second.request('clientReady')).params.reattached_sessions, [answered.callID]);
    const { error } = await second.ask('telnyx_rtc.bye', { dialogParams: { callID: ringing.callID } });
    assert.equal(error.message, 'CALL DOES NOT EXIST');
  });

  it('are gone when nobody comes back in time', async () => {
    await control('session-ttl', { ms: 20 });
    const first = await signIn();
    const { callID } = await first.invite('9197');
    await first.request('answer');
    first.close();
    await first.closeCode();
    await new Promise(resolve => setTimeout(resolve, 60));
    const second = await connect();
    await second.ask('login', { login: '1000', passwd: '1234', sessid: first.sessid });
    assert.deepEqual((await second.request('clientReady')).params.reattached_sessions, []);
    const ended = (await control('state')).calls.find((/** @type {any} */ call) => call.callId === callID);
    assert.equal(ended.state, 'ended');
  });
});

describe('calls between users', () => {
  it('ring all sockets; the first to answer wins', async () => {
    const [winner, loser, caller] = await Promise.all([signIn('1001'), signIn('1001'), signIn('1000')]);
    const { callID } = await caller.invite('1001');
    await caller.request('ringing');
    const [won, lost] = await Promise.all([winner.request('invite'), loser.request('invite')]);
    assert.notEqual(won.params.callID, lost.params.callID);
    assert.equal(won.params.caller_id_number, '1000');
    await winner.ask('telnyx_rtc.answer', { sdp: answerSdp, dialogParams: { callID: won.params.callID } });
    const { params } = await loser.request('bye');
    assert.deepEqual([params.cause, params.causeCode, params.sipCode], ['PICKED_OFF', 805, 487]);
    assert.equal((await caller.request('answer')).params.callID, callID);
    assert.equal((await caller.request('display')).params.display_number, '1001');
    assert.equal((await winner.request('display')).params.display_number, '1000');
    await caller.ask('telnyx_rtc.bye', { dialogParams: { callID } });
    assert.equal((await winner.request('bye')).params.cause, 'NORMAL_CLEARING');
  });

  it('are cancelled and rejected', async () => {
    const [callee, caller] = await Promise.all([signIn('1001'), signIn('1000')]);
    const first = await caller.invite('1001');
    await callee.request('invite');
    await caller.ask('telnyx_rtc.bye', { dialogParams: { callID: first.callID }, cause: 'USER_BUSY', causeCode: 17 });
    assert.equal((await callee.request('bye')).params.causeCode, 487);
    await caller.invite('1001');
    const { callID } = (await callee.request('invite')).params;
    await callee.ask('telnyx_rtc.bye', { dialogParams: { callID }, cause: 'USER_BUSY', causeCode: 17 });
    const { params } = await caller.request('bye');
    assert.deepEqual([params.cause, params.causeCode, params.sipCode], ['USER_BUSY', 17, 486]);
  });
});
