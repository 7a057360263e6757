// @ts-check
/** What the gateway's controls do, and that nonsense does it no harm. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
import { Client, control as controlOf, offerSdp } from './client.mjs';

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

describe('controls', () => {
  it('answer other origins', async () => {
    const response = await fetch(`${gateway.url.replace('ws', 'http')}/control/reset`, { method: 'OPTIONS' });
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal((await control('nothing')).status, 404);
    assert.equal((await control('ring', { user: '1000' })).status, 404);
  });

  it('refuse new sockets, all or by host, or never answer them', async () => {
    await control('refuse', { host: 'apac.localhost' });
    await assert.rejects(connect({ host: 'apac.localhost:1' }), /503/);
    (await connect()).close();
    await control('refuse', { all: true });
    await assert.rejects(connect(), /503/);
    await control('refuse', { silent: true });
    const silent = new Client(gateway.url);
    silent.socket.on('error', () => {});
    while ((await control('state')).ignored === 0);
    await control('reset', {});
    await silent.closeCode();
    (await connect()).close();
  });

  it('drop and punt', async () => {
    const dropped = await signIn();
    await control('drop', { user: '1000' });
    assert.equal(await dropped.closeCode(), 1006);
    const coded = await signIn();
    await control('drop', { user: '1000', code: 4001 });
    assert.equal(await coded.closeCode(), 4001);
    const punted = await signIn();
    await control('punt', { user: '1000' });
    await punted.request('punt');
    assert.equal(await punted.closeCode(), 1000);
  });

  it('take call reports, and refuse them when told to', async () => {
    const post = () =>
      fetch(`${gateway.url.replace('ws', 'http')}/call_report`, {
        method: 'POST',
        headers: { 'x-call-report-id': 'r1', 'x-call-id': 'c1' },
        body: '{"summary":{}}',
      }).then(({ status }) => status);
    await control('refuse-reports', { status: 503 });
    assert.deepEqual([await post(), await post()], [503, 200]);
    const [report, ...more] = await control('reports');
    assert.deepEqual({ ...report, time: 0 }, { time: 0, reportId: 'r1', callId: 'c1', text: '{"summary":{}}' });
    assert.equal(more.length, 0);
  });

  it('set and push the gateway state', async () => {
    const client = await signIn();
    await control('gateway-state', { state: 'UNREGED', push: true });
    assert.equal((await client.request('gatewayState')).params.state, 'UNREGED');
    assert.equal((await client.ask('telnyx_rtc.gatewayState')).result.params.state, 'UNREGED');
  });

  it('delay, swallow and refuse requests', async () => {
    const client = await signIn();
    await control('reply-error', { method: 'ping', code: -1, message: 'no' });
    assert.deepEqual((await client.ask('telnyx_rtc.ping')).error, { code: -1, message: 'no' });
    await control('swallow', { method: 'ping' });
    client.send({ jsonrpc: '2.0', id: 'lost', method: 'telnyx_rtc.ping' });
    assert.ok((await client.ask('telnyx_rtc.ping')).result);
    assert.ok(!client.received.some(frame => frame.id === 'lost'));
    await control('delay', { method: 'ping', ms: 50 });
    const before = performance.now();
    await client.ask('telnyx_rtc.ping');
    assert.ok(performance.now() - before >= 45);
  });

  it('send frames twice, late, or behind the next', async () => {
    const client = await signIn();
    await control('duplicate', { method: 'bye', count: 2 });
    for (const number of ['9199', '9199', '4711']) await client.invite(number);
    const causes = [];
    for (let bye = 0; bye < 5; bye++) causes.push((await client.request('bye')).params.causeCode);
    assert.deepEqual(causes, [17, 17, 17, 17, 1]);
    await control('duplicate', { method: 'ping', reply: true });
    client.send({ jsonrpc: '2.0', id: 'twice', method: 'telnyx_rtc.ping' });
    await client.ask('telnyx_rtc.ping');
    assert.equal(client.received.filter(({ id }) => id === 'twice').length, 2);

    await control('late', { method: 'ringing' });
    await control('late', { method: 'bye', ms: 50 });
    const before = performance.now();
    const { callID } = await client.invite('9198');
    const pong = await client.ask('telnyx_rtc.ping');
    const isRinging = (/** @type {{ method?: string }} */ { method }) => method === 'telnyx_rtc.ringing';
    const ringing = await client.until(() => client.received.find(isRinging), 'ringing');
    assert.ok(client.received.indexOf(pong) < client.received.indexOf(ringing));
    await control('hangup', { callId: callID });
    await client.request('bye');
    assert.ok(performance.now() - before >= 45);
  });

  it('break an SDP', async () => {
    const client = await signIn();
    await control('broken-sdp', { method: 'answer' });
    const { callID } = await client.invite('9197');
    assert.equal((await client.request('answer')).params.sdp, 'v=0\r\nbroken\r\n');
    await control('broken-sdp', { method: 'modify', sdp: '' });
    const modify = () =>
      client.ask('telnyx_rtc.modify', { action: 'updateMedia', sdp: offerSdp, dialogParams: { callID } });
    assert.equal((await modify()).result.sdp, '');
    assert.match((await modify()).result.sdp, /^m=audio/m);
  });

  it('edit an SDP, so many times', async () => {
    const client = await signIn();
    await control('sdp', { method: 'answer', edit: 'no-audio' });
    const ports = [];
    for (let time = 0; time < 2; time++) {
      await client.invite('9197');
      ports.push(/^m=audio (\d+)/m.exec((await client.request('answer')).params.sdp)?.[1]);
    }
    assert.deepEqual(ports, ['0', '9']);
    for (const edit of ['nonsense', 'toString', undefined]) {
      assert.equal((await control('sdp', { method: 'answer', edit })).status, 404);
    }
    const { callID } = await client.invite('9197');
    await client.request('answer');
    assert.equal((await control('media', { callId: callID, mode: 'nonsense' })).status, 404);
  });

  it('send candidates whose line has a number, and a name that nobody knows', async () => {
    const client = await signIn();
    await control('trickle', { mode: 'candidates-misnamed' });
    await client.invite('9197', { trickle: true });
    const { sdp } = (await client.request('answer')).params;
    const { sdpMid, sdpMLineIndex } = (await client.request('candidate')).params;
    assert.ok(!sdp.includes(`a=mid:${sdpMid}\r\n`));
    assert.equal(sdpMLineIndex, 0);
  });

  it('answer a call that the client has not answered itself', async () => {
    const client = await signIn();
    const { callId } = await control('ring', { user: '1000' });
    const { sdp } = (await client.request('invite')).params;
    const frame = { jsonrpc: '2.0', id: 7, method: 'telnyx_rtc.answer', params: { callID: callId, sdp } };
    await control('inject', { user: '1000', frame });
    assert.deepEqual(await client.request('answer'), frame);
    assert.equal((await control('state')).calls[0].state, 'ringing');
  });

  it('fall silent or deaf', async () => {
    const client = await signIn();
    await control('mute-server', { user: '1000', mode: 'deaf' });
    client.send({ jsonrpc: '2.0', id: 'deaf', method: 'telnyx_rtc.ping' });
    await control('ping', { user: '1000' });
    await client.request('ping');
    await control('mute-server', { user: '1000', mode: 'mute' });
    await control('ping', { user: '1000' });
    await control('mute-server', { user: '1000', mode: 'off' });
    await client.ask('telnyx_rtc.ping');
    assert.ok(!client.received.some(frame => frame.id === 'deaf' || frame.method));
  });

  it('ring, hang up, and show the frames of both directions', async () => {
    const client = await signIn();
    const { callId } = await control('ring', { user: '1000', from: '+15550001111', name: 'Ada' });
    const { params } = await client.request('invite');
    assert.deepEqual([params.callID, params.caller_id_number, params.caller_id_name], [callId, '+15550001111', 'Ada']);
    await control('hangup', { callId, cause: 'NO_ANSWER', causeCode: 19 });
    assert.equal((await client.request('bye')).params.sipCode, 480);
    const frames = /** @type {any[]} */ (await control('frames?user=1000'));
    assert.ok(frames.some(({ dir, text }) => dir === 'received' && text.includes('"login"')));
    assert.ok(frames.some(({ dir, text }) => dir === 'sent' && text.includes('telnyx_rtc.invite')));
  });

  it('let the media die until ICE looks for another path, or for good', async () => {
    const client = await signIn();
    const { callID } = await client.invite('9197');
    let sdp = (await client.request('answer')).params.sdp;
    const ports = () => sdp.match(/(?<=^a=candidate:.* )\d+(?= typ)/gm);
    let generation = 0;
    const restart = async () => {
      const offer = offerSdp.replace('a=ice-ufrag:abcd', `a=ice-ufrag:abc${generation++}`);
      const params = { action: 'updateMedia', sdp: offer, dialogParams: { callID } };
      const before = ports();
      sdp = (await client.ask('telnyx_rtc.modify', params)).result.sdp;
      return ports().every((/** @type {string} */ port) => before.includes(port));
    };
    assert.ok(await restart());
    await control('media', { callId: callID, mode: 'dead-until-attach' });
    assert.ok(await restart());
    await control('media', { callId: callID, mode: 'dead' });
    assert.ok(!(await restart()));
    assert.ok(await restart());
    assert.equal((await control('media', { callId: 'nobody', mode: 'dead' })).status, 404);
  });

  it('send candidates by themselves, or refuse trickle', async () => {
    const client = await signIn();
    await control('trickle', { mode: 'candidates' });
    await client.invite('9197', { trickle: true });
    const candidate = await client.request('candidate');
    assert.match(candidate.params.candidate, /^candidate:/);
    assert.doesNotMatch((await client.request('answer')).params.sdp, /a=candidate/);
    await control('trickle', { mode: 'refuse' });
    assert.equal((await client.invite('9197', { trickle: true })).reply.error.code, -32002);
    await control('trickle', { mode: 'bye88' });
    await client.invite('9197', { trickle: true });
    assert.equal((await client.request('bye')).params.causeCode, 88);
  });
});

describe('nonsense', () => {
  it('is survived', async () => {
    const client = await signIn();
    const { callID } = await client.invite('9197');
    const nonsense = [
      '',
      '{',
      'null',
      '[]',
      '1',
      '{"method":1}',
      '{"id":null}',
      '"\\u0000"',
      '#SPU 1',
      '{"method":"__proto__"}',
    ];
    for (const text of nonsense) client.send(text);
    const values = [null, 1, 'x', [], {}, { callID: {} }, '\u0000', -1, { callID, sdp: 7 }];
    const methods = [
      'invite',
      'answer',
      'attach',
      'bye',
      'modify',
      'info',
      'candidate',
      'endOfCandidates',
      'constructor',
    ];
    for (const method of methods) {
      for (const value of values) {
        client.send({ id: method, method: `telnyx_rtc.${method}`, params: value });
        client.send({
          id: method,
          method: `telnyx_rtc.${method}`,
          params: { sdp: value, dialogParams: value, candidate: value },
        });
      }
    }
    for (const path of ['//', '/?voice_sdk_id=%', '/control/%00']) {
      const other = await Client.open(gateway.url + path).catch(() => undefined);
      other?.close();
    }
    assert.ok((await client.ask('telnyx_rtc.ping')).result);
    assert.equal((await client.ask('telnyx_rtc.nothing')).error.code, -32601);
    assert.equal((await client.ask('verto.invite')).error.code, -32601);
  });
});
