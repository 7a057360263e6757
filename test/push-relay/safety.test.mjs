/** What the relay refuses to pages: each refusal, and that nothing happened. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { startRelayStage } from '../support/relay-stage.mjs';

/** @type {Awaited<ReturnType<typeof startRelayStage>>} */
let stage;
beforeEach(async () => {
  stage = await startRelayStage();
});
afterEach(() => stage.close());

/** Calls anna and gives her device's push. @param {Awaited<ReturnType<typeof stage.device>>} device */
async function ring(device) {
  const from = `+1555${String(1_000_000 + device.pushes.all.length)}`;
  const call = await stage.telnyx.call({ from });
  const { message } = await device.pushes.until(({ message }) => message.callerNumber === from);
  return { call, pushId: message.pushId };
}

/** Calls anna, who has no device that can be reached. */
async function busy() {
  const call = await stage.telnyx.call();
  await stage.telnyx.commands.until(command => command.call === call && command.action === 'reject');
}

/** Each thing that a page may ask for, with a body that would be good. @param {string} pushId */
function everyRequest(pushId) {
  const { subscription } = stage.pushService.subscribe();
  return /** @type {[method: string, path: string, body: object][]} */ ([
    ['POST', '/subscriptions', { subscription }],
    ['DELETE', '/subscriptions', { endpoint: subscription.endpoint }],
    ['POST', '/ready', { pushId }],
    ['POST', '/decline', { pushId }],
  ]);
}

describe('whoever asks', () => {
  test('needs a session', async () => {
    const anna = await stage.device('anna');
    const { call, pushId } = await ring(anna);
    for (const [method, path, body] of everyRequest(pushId)) {
      assert.equal(await stage.stranger().status(method, path, body), 401, path);
      const headers = { 'sec-fetch-site': 'same-origin', cookie: 'session=0123456789abcdef' };
      assert.equal(await stage.stranger().status(method, path, body, headers), 401, path);
    }
    assert.deepEqual(stage.telnyx.actions(call), []);
  });

  test('has to be a page of the site itself', async () => {
    const anna = await stage.device('anna');
    const { call, pushId } = await ring(anna);
    const { host } = new URL(stage.url);
    for (const [method, path, body] of everyRequest(pushId)) {
      /** @type {Record<string, string>[]} */
      const foreign = [
        {},
        { 'sec-fetch-site': 'cross-site' },
        { 'sec-fetch-site': 'same-site', origin: `http://${host}` },
        { origin: 'https://evil.example' },
        { origin: `http://${host}.evil.example` },
      ];
      for (const headers of foreign)
        assert.equal(await anna.visitor.status(method, path, body, headers), 403, `${path} ${JSON.stringify(headers)}`);
    }
    assert.deepEqual(stage.telnyx.actions(call), []);
    const old = { origin: `http://${host}` }; // a browser without Sec-Fetch-Site
    assert.equal(await anna.visitor.status('POST', '/ready', { pushId }, old), 204);
  });

  test('may ask so often in a minute, each user', async () => {
    await stage.close();
    stage = await startRelayStage({ settings: { requestsPerMinute: 3 } });
    const [anna, sofa, boris] = [await stage.visit('anna'), await stage.visit('anna'), await stage.visit('boris')];
    const gone = randomUUID();
    for (const visitor of [anna, sofa, anna]) assert.equal(await visitor.ready(gone), 404);
    for (const [method, path, body] of everyRequest(gone)) {
      const refused = await sofa.ask(method, path, body);
      assert.equal(refused.status, 429);
      assert.ok(Number(refused.headers.get('retry-after')) > 0);
    }
    assert.equal(await boris.ready(gone), 404);
    stage.clock.pass(60_001);
    assert.equal(await anna.ready(gone), 404);
  });

  test('has to bring a short JSON object with what is asked for', async () => {
    const anna = await stage.visit('anna');
    for (const body of ['', 'null', '[]', '"x"', '{', '{}', '{"pushId":7,"endpoint":{},"subscription":"x"}'])
      for (const [method, path] of everyRequest(''))
        assert.equal(await anna.status(method, path, body), 400, `${path} ${body}`);
    const long = JSON.stringify({ pushId: 'x'.repeat(5_000) });
    stage.clock.pass(60_001);
    for (const [method, path] of everyRequest('')) assert.equal(await anna.status(method, path, long), 413, path);
  });

  test('finds nothing at other addresses', async () => {
    const anna = await stage.visit('anna');
    for (const [method, path] of /** @type {const} */ ([
      ['PUT', '/subscriptions'],
      ['POST', '/key'],
      ['POST', '/'],
      ['POST', '/constructor'],
      ['POST', '/relay.mjs'],
    ]))
      assert.equal(await anna.status(method, path, {}), 404, path);
  });
});

describe('a subscription', () => {
  /** @param {object} changes */
  const withChanges = changes => ({ ...stage.pushService.subscribe().subscription, ...changes });

  test('has to be at a push service, by https', async () => {
    await stage.close();
    stage = await startRelayStage({ settings: { allowLoopback: false, requestsPerMinute: 100 } });
    const anna = await stage.visit('anna');
    const statusOf = (/** @type {string} */ endpoint) =>
      anna.status('POST', '/subscriptions', { subscription: withChanges({ endpoint }) });
    for (const endpoint of [
      'http://fcm.googleapis.com/fcm/send/1',
      'https://127.0.0.1/1',
      'https://localhost/1',
      'https://169.254.169.254/latest/meta-data',
      'https://[::1]/1',
      'https://push.example.com/1',
      'https://fcm.googleapis.com.evil.example/1',
      'https://evilfcm.googleapis.com.example/1',
      'https://notfcm.googleapis.com/1',
      'https://fcm.googleapis.com:8443/1',
      'https://user:word@fcm.googleapis.com/1',
      'https://fcm.googleapis.com@evil.example/1',
      `https://fcm.googleapis.com/${'x'.repeat(1_100)}`,
      'file:///etc/passwd',
      'javascript:alert(1)',
      'fcm.googleapis.com',
    ])
      assert.equal(await statusOf(endpoint), 400, endpoint);
    for (const endpoint of [
      'https://fcm.googleapis.com/fcm/send/1',
      'https://updates.push.services.mozilla.com/wpush/v2/1',
      'https://web.push.apple.com/1',
      'https://wns2-par02p.notify.windows.com/w/?token=1',
    ])
      assert.equal(await statusOf(endpoint), 201, endpoint);
  });

  test('has to be at one of the push services of the settings', async () => {
    await stage.close();
    stage = await startRelayStage({ settings: { pushServices: ['push.example.com'] } });
    const anna = await stage.visit('anna');
    const statusOf = (/** @type {string} */ endpoint) =>
      anna.status('POST', '/subscriptions', { subscription: withChanges({ endpoint }) });
    assert.equal(await statusOf('https://push.example.com/1'), 201);
    assert.equal(await statusOf('https://fcm.googleapis.com/fcm/send/1'), 400);
  });

  test('needs its two keys', async () => {
    const anna = await stage.visit('anna');
    const { keys } = stage.pushService.subscribe().subscription;
    const offCurve = Buffer.alloc(65, 4).toString('base64url');
    for (const wrong of [
      undefined,
      {},
      { p256dh: keys.p256dh },
      { ...keys, p256dh: offCurve },
      { ...keys, p256dh: keys.p256dh.slice(0, -4) },
      { ...keys, auth: 'AAAA' },
      { ...keys, auth: 7 },
    ])
      assert.equal(await anna.status('POST', '/subscriptions', { subscription: withChanges({ keys: wrong }) }), 400);
  });

  test('is for a user who has a number', async () => {
    assert.equal(await (await stage.visit('cleo')).subscribe(stage.pushService.subscribe()), 403);
  });

  test('of somebody else is neither taken nor removed', async () => {
    const anna = await stage.device('anna');
    const boris = await stage.visit('boris');
    const { endpoint } = anna.subscription;
    const { keys } = stage.pushService.subscribe().subscription;
    assert.equal(await boris.status('DELETE', '/subscriptions', { endpoint }), 403);
    assert.equal(await boris.status('POST', '/subscriptions', { subscription: { endpoint, keys } }), 403);
    await ring(anna);
  });

  test('of a browser goes with who is logged in there', async () => {
    const device = await stage.device('anna');
    assert.equal(await (await stage.visit('boris')).subscribe(device), 201);
    await stage.telnyx.call({ to: '+15551230001' });
    await device.message('call');
    await busy();
    assert.equal(device.pushes.all.length, 1);
  });

  test('is removed by its user, also twice, and then nothing is pushed', async () => {
    const anna = await stage.device('anna');
    const { endpoint } = anna.subscription;
    assert.equal(await anna.visitor.status('DELETE', '/subscriptions', { endpoint }), 204);
    assert.equal(await anna.visitor.status('DELETE', '/subscriptions', { endpoint }), 204);
    await busy();
    assert.deepEqual(anna.types, []);
  });

  for (const status of [404, 410])
    test(`is forgotten once its push service says ${status}`, async () => {
      const gone = await stage.device('anna');
      gone.refusal = status;
      await busy();
      gone.refusal = undefined;
      await busy();
      assert.deepEqual(gone.types, []);
      assert.ok(!stage.logged.all.join('\n').includes(gone.subscription.endpoint), 'the address is a secret');
    });

  test('survives a push service in trouble', async () => {
    const [troubled, here] = [await stage.device('anna'), await stage.device('anna')];
    troubled.refusal = 503;
    await ring(here);
    await stage.logged.until(line => line.includes('answered with 503'));
    troubled.refusal = undefined;
    await ring(here);
    await troubled.message('call');
  });

  test('is one of five of a user: the oldest goes', async () => {
    const visitor = await stage.visit('anna');
    const devices = Array.from({ length: 6 }, () => stage.pushService.subscribe());
    const [first, second] = devices;
    for (const device of devices.slice(0, 5)) await visitor.subscribe(device);
    assert.ok(first && second);
    assert.equal(await visitor.subscribe(first), 201); // seen again: it is the newest
    assert.equal(await visitor.subscribe(devices[5] ?? first), 201);
    await stage.telnyx.call();
    const newest = devices.filter(device => device !== second);
    await Promise.all(newest.map(device => device.message('call')));
    stage.clock.pass(60_001);
    for (const { subscription } of newest)
      assert.equal(await visitor.status('DELETE', '/subscriptions', { endpoint: subscription.endpoint }), 204);
    await busy();
    assert.deepEqual(second.types, []);
  });
});

describe('a call', () => {
  test('is bridged to nobody but the user whom it was pushed to', async () => {
    const anna = await stage.device('anna');
    const boris = await stage.device('boris');
    const { call, pushId } = await ring(anna);
    assert.equal(await boris.visitor.ready(pushId), 403);
    assert.equal(await boris.visitor.decline(pushId), 403);
    assert.deepEqual(stage.telnyx.actions(call), []);
  });

  test('is bridged once, to the first who is ready', async () => {
    const [desk, sofa] = [await stage.device('anna'), await stage.device('anna')];
    const { call, pushId } = await ring(desk);
    const statuses = await Promise.all([desk.visitor.ready(pushId), desk.visitor.ready(pushId)]);
    assert.deepEqual(statuses, [204, 204], 'asked again after a lost answer');
    assert.equal(await sofa.visitor.ready(pushId), 404);
    assert.deepEqual(stage.telnyx.actions(call), ['transfer']);
  });

  test('that is gone, or never was, is 404', async () => {
    const anna = await stage.device('anna');
    const { call, pushId } = await ring(anna);
    await stage.telnyx.hangUp(call);
    await anna.message('missed');
    for (const id of [pushId, randomUUID(), 'x'.repeat(1_000), 'constructor']) {
      assert.equal(await anna.visitor.ready(id), 404);
      assert.equal(await anna.visitor.decline(id), 404);
    }
  });

  test('rings a user so often in a minute, and is busy after that', async () => {
    await stage.close();
    stage = await startRelayStage({ settings: { callsPerMinute: 2 } });
    const anna = await stage.device('anna');
    const boris = await stage.device('boris');
    await ring(anna);
    await ring(anna);
    await busy();
    assert.equal(anna.pushes.all.length, 2);
    await stage.telnyx.call({ to: '+15551230001' });
    await boris.message('call');
    stage.clock.pass(60_001);
    await ring(anna);
  });

  test('has no secret in its push', async () => {
    const anna = await stage.device('anna');
    const { call } = await ring(anna);
    const [push] = anna.pushes.all;
    const keys = ['type', 'pushId', 'callerName', 'callerNumber', 'sentAt', 'expiresAt'];
    assert.deepEqual(Object.keys(push?.message ?? {}), keys);
    const text = JSON.stringify(push?.message);
    for (const secret of [call, stage.telnyx.api.key, 'sip:', 'session'])
      assert.ok(!text.includes(secret), `${secret} in ${text}`);
  });
});
