/** A call at the relay: the push, the caller who waits, the bridge, and every way in which it ends. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { startRelayStage } from '../support/relay-stage.mjs';

/** @type {Awaited<ReturnType<typeof startRelayStage>>} */
let stage;
beforeEach(async () => {
  stage = await startRelayStage();
});
afterEach(() => stage.close());

const actionOf = async (/** @type {string} */ call, /** @type {string} */ action) =>
  (await stage.telnyx.commands.until(command => command.call === call && command.action === action)).body;

/** The user of the phone answers: the leg that the relay asked for. @param {string} call @param {string} type @param {object} [payload] */
async function onLeg(call, type, payload) {
  const { target_leg_client_state } = await actionOf(call, 'transfer');
  await stage.telnyx.post(type, { call_control_id: 'v3:leg', client_state: target_leg_client_state, ...payload });
}

describe('a call to a user whose phone is closed', () => {
  test('is pushed to all devices, encrypted and signed', async () => {
    const devices = [await stage.device('anna'), await stage.device('anna')];
    const { applicationServerKey } = await (await stage.stranger().ask('GET', '/key')).json();
    await stage.telnyx.call({ from: '+15550001111', name: 'Grace Hopper' });
    for (const device of devices) {
      const { headers, message, sender } = await device.pushes.until(() => true);
      const { pushId, sentAt, expiresAt, ...rest } = message;
      assert.deepEqual(rest, { type: 'call', callerName: 'Grace Hopper', callerNumber: '+15550001111' });
      assert.match(pushId, /^[\da-f-]{36}$/);
      assert.equal(expiresAt - sentAt, 30_000);
      assert.equal(headers.ttl, '30');
      assert.equal(headers.urgency, 'high');
      assert.equal(headers.topic, pushId.replaceAll('-', ''));
      assert.equal(sender.key, applicationServerKey);
      assert.equal(sender.aud, stage.pushService.url);
      assert.equal(sender.sub, 'mailto:admin@example.com');
      assert.ok(sender.exp > Date.now() / 1_000);
    }
  });

  test('is not pushed to anybody else', async () => {
    const anna = await stage.device('anna');
    const boris = await stage.device('boris');
    await stage.telnyx.call({ to: '+15551230001' });
    await boris.message('call');
    assert.deepEqual(anna.types, []);
  });

  test('brings the caller’s words in one short line, and no name where there is none', async () => {
    const anna = await stage.device('anna');
    await stage.telnyx.call({ name: `a\u202Eb\n${'c'.repeat(500)}` });
    const { callerName } = await anna.message('call');
    assert.equal(callerName, `a b ${'c'.repeat(60)}`);
    await stage.telnyx.call({ from: '+15550002222', name: '+15550002222' });
    const second = await anna.pushes.until(({ message }) => message.callerNumber === '+15550002222');
    assert.equal(second.message.callerName, '');
  });

  test('rings the SIP address with the id of the push once a device is ready', async () => {
    const anna = await stage.device('anna');
    const call = await stage.telnyx.call({ from: '+15550001111', name: 'Grace “Amazing” Hopper' });
    const { pushId } = await anna.message('call');
    assert.deepEqual(stage.telnyx.actions(call), []);
    assert.equal(await anna.visitor.ready(pushId), 204);
    const transfer = await actionOf(call, 'transfer');
    assert.equal(transfer.to, 'sip:1000@sip.example');
    assert.equal(transfer.from, '+15550001111');
    assert.equal(transfer.from_display_name, 'Grace  Amazing  Hopper');
    assert.equal(transfer.timeout_secs, 30);
    assert.deepEqual(transfer.custom_headers, [{ name: 'X-Push-Id', value: pushId }]);
  });

  test('is over for the other devices once it is answered', async () => {
    const [desk, sofa] = [await stage.device('anna'), await stage.device('anna')];
    const call = await stage.telnyx.call();
    const { pushId } = await desk.message('call');
    await sofa.message('call');
    await desk.visitor.ready(pushId);
    await onLeg(call, 'call.answered');
    assert.equal((await sofa.message('answered')).pushId, pushId);
    await onLeg(call, 'call.bridged');
    await onLeg(call, 'call.hangup', { hangup_cause: 'normal_clearing' });
    await stage.telnyx.call({ from: '+15550002222' });
    await desk.pushes.until(({ message }) => message.callerNumber === '+15550002222');
    assert.deepEqual(desk.types, ['call', 'call']);
    assert.deepEqual(stage.telnyx.actions(call), ['transfer']);
  });

  test('is missed when the caller gives up, before and while the phone rings', async () => {
    const anna = await stage.device('anna');
    const first = await stage.telnyx.call();
    const { pushId } = await anna.message('call');
    await stage.telnyx.hangUp(first);
    const missed = await anna.message('missed');
    assert.equal(missed.pushId, pushId);
    assert.ok(missed.expiresAt - missed.sentAt > 3_600_000);
    assert.equal(await anna.visitor.ready(pushId), 404);

    const second = await stage.telnyx.call({ from: '+15550002222' });
    const { message } = await anna.pushes.until(({ message }) => message.callerNumber === '+15550002222');
    assert.equal(await anna.visitor.ready(message.pushId), 204);
    await stage.telnyx.hangUp(second);
    await anna.pushes.until(({ message: { pushId, type } }) => type === 'missed' && pushId === message.pushId);
    assert.deepEqual(stage.telnyx.actions(second), ['transfer']);
  });

  test('is busy and missed when no device is ready in time', async () => {
    const anna = await stage.device('anna');
    const call = await stage.telnyx.call();
    const { pushId } = await anna.message('call');
    stage.clock.pass(29_999);
    assert.deepEqual(stage.telnyx.actions(call), []);
    stage.clock.pass(1);
    assert.equal((await actionOf(call, 'reject')).cause, 'USER_BUSY');
    assert.equal((await anna.message('missed')).pushId, pushId);
    assert.equal(await anna.visitor.ready(pushId), 404);
  });

  test('is busy and missed when the phone does not answer, or Telnyx does not take the transfer', async () => {
    const anna = await stage.device('anna');
    const first = await stage.telnyx.call();
    const { pushId } = await anna.message('call');
    await anna.visitor.ready(pushId);
    await onLeg(first, 'call.hangup', { hangup_cause: 'timeout' });
    await actionOf(first, 'reject');
    await anna.message('missed');

    stage.telnyx.refusals.transfer = 422;
    const second = await stage.telnyx.call({ from: '+15550002222' });
    const { message } = await anna.pushes.until(({ message }) => message.callerNumber === '+15550002222');
    assert.equal(await anna.visitor.ready(message.pushId), 404);
    await actionOf(second, 'reject');
  });

  test('is busy, and not missed, when the user declines on all devices, not on one', async () => {
    const [desk, sofa] = [await stage.device('anna'), await stage.device('anna')];
    const call = await stage.telnyx.call();
    const { pushId } = await desk.message('call');
    await sofa.message('call');
    assert.equal(await desk.visitor.decline(pushId), 204);
    assert.equal(await desk.visitor.decline(pushId), 204);
    assert.deepEqual(stage.telnyx.actions(call), []);
    assert.equal(await sofa.visitor.decline(pushId), 204);
    assert.equal((await actionOf(call, 'reject')).cause, 'USER_BUSY');
    assert.deepEqual([...desk.types, ...sofa.types], ['call', 'call']);
  });

  test('is busy, and not missed, when the user declines at the phone that rings', async () => {
    const anna = await stage.device('anna');
    const call = await stage.telnyx.call();
    const { pushId } = await anna.message('call');
    await anna.visitor.ready(pushId);
    await onLeg(call, 'call.hangup', { hangup_cause: 'user_busy' });
    await actionOf(call, 'reject');
    assert.deepEqual(anna.types, ['call']);
  });

  test('is busy at once without a device, and when no device can be reached', async () => {
    await actionOf(await stage.telnyx.call(), 'reject');
    const anna = await stage.device('anna');
    anna.refusal = 500;
    await actionOf(await stage.telnyx.call(), 'reject');
  });

  test('is left alone when it is for nobody here', async () => {
    const anna = await stage.device('anna');
    const other = await stage.telnyx.call({ to: '+15559999999' });
    await stage.telnyx.call();
    await anna.message('call');
    assert.deepEqual(stage.telnyx.actions(other), []);
  });
});

test('a greeting is played to the caller, who is then hung up and not rejected', async () => {
  await stage.close();
  stage = await startRelayStage({ settings: { greetingUrl: 'https://site.example/one-moment.mp3' } });
  const anna = await stage.device('anna');
  const first = await stage.telnyx.call();
  assert.deepEqual(await actionOf(first, 'playback_start'), {
    audio_url: 'https://site.example/one-moment.mp3',
    loop: 'infinity',
  });
  const { pushId } = await anna.message('call');
  await anna.visitor.ready(pushId);
  await onLeg(first, 'call.bridged');
  await actionOf(first, 'playback_stop');
  assert.deepEqual(stage.telnyx.actions(first), ['answer', 'playback_start', 'transfer', 'playback_stop']);

  const second = await stage.telnyx.call({ from: '+15550002222' });
  await actionOf(second, 'playback_start');
  const { message } = await anna.pushes.until(({ message }) => message.callerNumber === '+15550002222');
  await anna.visitor.decline(message.pushId);
  await actionOf(second, 'hangup');
});
