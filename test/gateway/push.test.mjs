// @ts-check
/** What push notifications need of a server: devices at the sign-in, a call that waits for it, `decline_push`. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { startGateway } from '../../demo/gateway/gateway.mjs';
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
const device = {
  push_device_token: 'device-1',
  push_notification_provider: 'android',
  push_notification_environment: 'production',
};

describe('push', () => {
  it('knows the device of a sign-in until the client takes it back', async () => {
    const client = await Client.signedIn(gateway.url, '1000', { userVariables: device });
    const { push } = await control('state');
    assert.deepEqual(push.devices, {
      1000: { deviceToken: 'device-1', provider: 'android', environment: 'production' },
    });
    const { result } = await client.ask('telnyx_rtc.disable_push_notification', { user: '1000' });
    assert.equal(result.message, 'disable push notification success');
    assert.deepEqual((await control('state')).push.devices, {});
  });

  it('holds a call until its user has signed in and asks for it', async () => {
    await control('hold', { user: '1000', name: 'Ada', headers: [{ name: 'X-Push-Id', value: 'push-1' }] });
    assert.deepEqual((await control('state')).push.waiting, ['1000']);
    const client = await Client.signedIn(gateway.url, '1000', { from_push: true });
    assert.equal((await control('state')).calls.length, 0);
    await client.ask('telnyx_rtc.attachCalls', {});
    const { params } = await client.request('invite');
    assert.equal(params.caller_id_name, 'Ada');
    assert.deepEqual(params.dialogParams.custom_headers, [{ name: 'X-Push-Id', value: 'push-1' }]);
    assert.deepEqual((await control('state')).push.waiting, []);
  });

  it('a sign-in with decline_push ends the call that waits', async () => {
    await control('hold', { user: '1000' });
    const client = await Client.signedIn(gateway.url, '1000', { loginParams: { decline_push: 'true' } });
    await client.ask('telnyx_rtc.attachCalls', {});
    const { push, calls } = await control('state');
    assert.deepEqual([push.waiting, push.declined, calls], [[], ['1000'], []]);
  });
});
