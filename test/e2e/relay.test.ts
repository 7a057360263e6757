/** Calls through a relay: a real TURN server between browser and gateway. */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { heardFrequency } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { OpenThings, pretend } from '../support/open-things.js';
import { atGateway, become, dialed, newPhone, readyPhone, rung, takeDown, type TestPhone } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { localPathEnd, relayServer } from '../support/turn.js';
import { until } from '../support/until.js';
import { answered } from './fault-scene.js';

const pathOf = async (call: Call) => localPathEnd(await call.getStats());

/** Both sides hear each other, and our end of the path is a relay, which is reached over `transport`. */
async function expectRelayed(call: Call, transport: 'udp' | 'tcp' = 'udp'): Promise<void> {
  const path = await until(() => pathOf(call), { what: 'a path' });
  expect(path).to.include({ candidateType: 'relay', relayProtocol: transport });
  expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
  await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
}

describe('a call through a relay', function () {
  this.timeout(40_000);
  let open: OpenThings;
  beforeEach(() => (open = new OpenThings()));
  afterEach(async () => {
    await takeDown();
    open.restore();
  });

  for (const transport of ['udp', 'tcp'] as const) {
    it(`is heard on both sides, the relay reached over ${transport}`, async () => {
      const phone = await readyPhone({ forceRelay: true, iceServers: [await relayServer(transport)] });
      await expectRelayed(await dialed(phone, '9197'), transport);
      expect(phone.errors).to.be.empty;
    });
  }

  it('stays on it when it is taken up on a new connection', async () => {
    const phone = await readyPhone({ forceRelay: true, iceServers: [await relayServer()] });
    const call = await dialed(phone, '9197');
    await control('drop', {});
    await become(call, 'reconnecting');
    await become(call, 'active');
    await expectRelayed(call);
  });

  it('is the last try: after the second attachment no other path is taken', async () => {
    const clock = new SkewedClock();
    const phone = newPhone({ iceServers: [await relayServer()] }, { clock });
    await phone.client.connect();
    const call = await dialed(phone, '9197');
    await until(async () => (await pathOf(call))?.candidateType === 'host');
    await control('reply-error', { method: 'modify', code: -32_000, message: 'no restart today' });
    pretend(open.peers[0] as RTCPeerConnection, 'failed');
    open.hidesPeers = true;
    await until(() => open.peers[1]?.signalingState === 'stable', { what: 'the first attachment' });
    open.hidesPeers = false;
    pretend(open.peers[1] as RTCPeerConnection, 'failed');
    await until(() => call.state === 'reconnecting');
    await answered({ open, stage: 'active' });
    await clock.jump(10_000); // a call is attached at most once in that time
    await become(call, 'active');
    expect(open.peers).to.have.length(3);
    await expectRelayed(call);
    expect(phone.warnings).to.include(47001).and.not.to.include(47002);
  });
});

describe('a relay that cannot be used', function () {
  this.timeout(30_000);
  afterEach(takeDown);

  /** A phone that may use nothing else, with a password that the TURN server does not take. */
  async function lockedOut(): Promise<TestPhone> {
    const server = { ...(await relayServer()), credential: 'wrong' };
    return readyPhone({ forceRelay: true, iceServers: [server] });
  }

  /** It has ended by 47002, which says why where the browser does, and the gateway knows. */
  async function expectNoRelay(call: Call, phone: TestPhone): Promise<void> {
    await become(call, 'done');
    expect(call.snapshot.error).to.include({ code: 47002, codeName: 'NO_RELAY', callId: call.id });
    if ('onicecandidateerror' in RTCPeerConnection.prototype) expect(call.snapshot.error?.message).to.contain('401');
    expect(JSON.stringify(call.snapshot)).not.to.contain('wrong');
    expect(phone.errors).to.deep.equal([47002]);
    await until(async () => ((await atGateway(call))?.state ?? 'ended') === 'ended');
  }

  it('ends a call that we make', async () => {
    const phone = await lockedOut();
    await expectNoRelay(phone.client.newCall('9198'), phone);
  });

  it('ends a call that we answer', async () => {
    const phone = await lockedOut();
    const call = await rung(phone);
    const answered = call.answer().catch((error: unknown) => error);
    await expectNoRelay(call, phone);
    await answered;
  });

  it('is told before anything is sent, where candidates travel in the invitation', async () => {
    const phone = await lockedOut();
    await control('trickle', { mode: 'refuse' });
    const call = phone.client.newCall('9198');
    await expectNoRelay(call, phone);
    const next = phone.client.newCall('9198');
    await become(next, 'done');
    expect(next.snapshot.error).to.include({ code: 47002 });
    expect(await atGateway(next)).to.equal(undefined);
  });

  it('does no harm to a call that needs none', async () => {
    const server = { ...(await relayServer()), credential: 'wrong' };
    const phone = await readyPhone({ iceServers: [server] });
    await dialed(phone, '9197');
    expect(phone.errors).to.be.empty;
  });
});
