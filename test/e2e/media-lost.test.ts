/**
 * The audio is lost while the signaling stands: it is restarted, or the call is attached anew.
 *
 * Covers: `call-media.ts`.
 */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { heardFrequency } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { OpenThings, pretend, tellTruth } from '../support/open-things.js';
import { atGateway, become, dialed, newPhone, readyPhone, takeDown } from '../support/phone.js';
import { SkewedClock } from '../support/skewed-clock.js';
import { until } from '../support/until.js';
import { answered } from './fault-scene.js';

/** Firefox takes most of a minute to notice, each time: there the path is cut all the same, and it is told so. */
const noticesSoon = navigator.userAgent.includes('Chrome');

describe('audio that is lost', function () {
  this.timeout(60_000); // browsers take their time to notice
  let open: OpenThings;

  beforeEach(() => {
    open = new OpenThings();
  });

  afterEach(async () => {
    open.restore();
    await takeDown();
  });

  const patience = { timeout: 40_000 };

  /** Cuts the path of the audio, and waits until the call knows. */
  async function lose(call: Call, mode: 'dead' | 'dead-until-attach'): Promise<void> {
    await control('media', { callId: call.id, mode });
    if (!noticesSoon) pretend(open.peers.at(-1) as RTCPeerConnection, 'failed');
    await until(() => call.state === 'reconnecting', patience);
    expect(call.snapshot.interruption).to.equal('media-failed');
  }

  it('is back after an ICE restart, on the same connection and call', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
    await lose(call, 'dead');
    const peer = open.peers.at(-1) as RTCPeerConnection;
    await until(() => peer.signalingState === 'stable');
    if (!noticesSoon) tellTruth(peer);
    await until(() => call.state === 'active', patience);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(phone.errors).to.be.empty;
    expect(open.sockets).to.have.length(1);
  });

  it('is back after an attachment where a restart does not help', async () => {
    const clock = new SkewedClock();
    const phone = newPhone({}, { clock });
    await phone.client.connect();
    const call = await dialed(phone, '9197');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
    await lose(call, 'dead-until-attach');
    await answered({ open, stage: 'active' });
    await clock.jump(10_000); // as long as a restart may take
    await until(() => call.state === 'active', patience);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(phone.warnings).to.include(47001);
  });

  it('fails before the answer: is brought back after it', async () => {
    const phone = await readyPhone();
    const call = phone.client.newCall('9194');
    await until(() => call.snapshot.earlyMedia);
    const [peer] = open.peers as [RTCPeerConnection];
    pretend(peer, 'failed');
    expect(call.state).to.equal('ringing');
    await until(() => call.state === 'reconnecting');
    await until(() => peer.signalingState === 'stable');
    pretend(peer, 'connected');
    await become(call, 'active');
    expect(phone.states).to.deep.equal(['connecting', 'ringing', 'active', 'reconnecting', 'active']);
  });

  it('a held call stays held', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await call.hold();
    await lose(call, 'dead');
    await until(() => call.state !== 'reconnecting', patience);
    expect(call.snapshot).to.include({ state: 'held', held: true });
    await become(call, 'held');
  });
});
