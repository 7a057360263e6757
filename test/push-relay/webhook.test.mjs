/** Which webhooks the relay believes. */
import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { startRelayStage } from '../support/relay-stage.mjs';

/** @type {Awaited<ReturnType<typeof startRelayStage>>} */
let stage;
/** @type {Awaited<ReturnType<typeof stage.device>>} */
let anna;
beforeEach(async () => {
  stage = await startRelayStage();
  anna = await stage.device('anna');
});
afterEach(() => stage.close());

const type = 'call.initiated';
const payload = {
  call_control_id: 'v3:1',
  from: '+15550001111',
  to: '+15551230000',
  direction: 'incoming',
  state: 'parked',
};
const nowSeconds = () => Math.floor(stage.clock.now() / 1_000);

/** What was refused rings nobody: a good call that comes after it is the first. */
async function assertOnlyTheNextRings() {
  await stage.telnyx.call({ from: '+15550009999' });
  await anna.pushes.until(({ message }) => message.callerNumber === '+15550009999');
  assert.equal(anna.pushes.all.length, 1);
}

describe('a webhook is refused', () => {
  test('without a signature, with another key’s, and with that of another body or time', async () => {
    const { headers, body } = stage.telnyx.signed(type, payload);
    const stranger = generateKeyPairSync('ed25519').privateKey;
    const timestamp = headers['telnyx-timestamp'];
    const foreign = sign(null, Buffer.from(`${timestamp}|${body}`), stranger).toString('base64');
    const later = String(Number(timestamp) + 1);
    for (const forged of [
      { headers: { 'content-type': 'application/json' }, body },
      { headers: { ...headers, 'telnyx-signature-ed25519': '' }, body },
      { headers: { ...headers, 'telnyx-signature-ed25519': 'A'.repeat(88) }, body },
      { headers: { ...headers, 'telnyx-signature-ed25519': foreign }, body },
      { headers, body: body.replace('+15550001111', '+15550002222') },
      { headers, body: `${body} ` },
      { headers: { ...headers, 'telnyx-timestamp': later }, body },
      { headers: { ...headers, 'telnyx-timestamp': `${timestamp}.0` }, body },
    ])
      assert.equal((await stage.telnyx.deliver(forged)).status, 403, JSON.stringify(forged));
    await assertOnlyTheNextRings();
  });

  test('when it is older than 300 s, or from the future', async () => {
    for (const timestamp of [nowSeconds() - 302, nowSeconds() + 302])
      assert.equal((await stage.telnyx.post(type, payload, { timestamp })).status, 403);
    await assertOnlyTheNextRings();
    assert.equal((await stage.telnyx.post(type, payload, { timestamp: nowSeconds() - 298 })).status, 200);
  });

  test('when it is replayed, as long as its time is good', async () => {
    const webhook = stage.telnyx.signed(type, payload);
    assert.equal((await stage.telnyx.deliver(webhook)).status, 200);
    await anna.message('call');
    assert.equal((await stage.telnyx.deliver(webhook)).status, 403);
    stage.clock.pass(299_000);
    assert.equal((await stage.telnyx.deliver(webhook)).status, 403);
  });

  test('when it is no event, too long, or not JSON', async () => {
    for (const body of ['{}', '[]', 'null', '{"data":{"id":7}}', 'call me'])
      assert.equal((await stage.telnyx.post(type, payload, { body })).status, 400, body);
    const long = JSON.stringify({ data: { id: 'x', padding: 'x'.repeat(70_000) } });
    assert.equal((await stage.telnyx.post(type, payload, { body: long })).status, 413);
    await assertOnlyTheNextRings();
  });
});

test('an event that Telnyx delivers twice, signed anew, rings once', async () => {
  const id = 'b97d4d5e-6fe7-4432-911f-79637bf6ebb7';
  assert.equal((await stage.telnyx.post(type, payload, { id, timestamp: nowSeconds() - 10 })).status, 200);
  assert.equal((await stage.telnyx.post(type, payload, { id, timestamp: nowSeconds() })).status, 200);
  await stage.telnyx.call({ from: '+15550009999' });
  await anna.pushes.until(({ message }) => message.callerNumber === '+15550009999');
  assert.equal(anna.pushes.all.length, 2);
});

test('a webhook is answered before the push service has answered', async () => {
  let speak = () => {};
  anna.silence = new Promise(resolve => (speak = resolve));
  const call = await stage.telnyx.call();
  assert.deepEqual(anna.types, []);
  assert.deepEqual(stage.telnyx.actions(call), []); // nor was it given up
  speak();
  await anna.message('call');
});

test('the leg that the relay itself asks for is no call to anybody', async () => {
  await stage.telnyx.post(type, { ...payload, direction: 'outgoing' });
  await assertOnlyTheNextRings();
});

test('events of calls that the relay does not have, and unknown events, are nothing', async () => {
  for (const unknown of ['call.hangup', 'call.answered', 'call.bridged', 'call.recording.saved', ''])
    assert.equal((await stage.telnyx.post(unknown, payload)).status, 200);
  await assertOnlyTheNextRings();
});
