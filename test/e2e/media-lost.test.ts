/** The audio is lost while the signalling stands: it is restarted, or the call is attached anew. */
import { expect } from '@open-wc/testing';
import { heardFrequency } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { OpenThings, pretend } from '../support/open-things.js';
import { atGateway, become, dialed, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

/** Firefox takes most of a minute to notice, each time; what follows is the same code in both. */
const noticesSoon = navigator.userAgent.includes('Chrome');

const inTime: (name: string, test: () => Promise<void>) => void = noticesSoon ? it : () => {};

describe('audio that is lost', function () {
  this.timeout(60_000); // browsers take their time to notice
  afterEach(takeDown);

  const patience = { timeout: 40_000 };

  inTime('is back after an ICE restart, on the same connection and call', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
    await control('media', { callId: call.id, mode: 'dead' });
    await until(() => call.state === 'reconnecting', patience);
    expect(call.snapshot.reason).to.equal('media-failed');
    await until(() => call.state === 'active', patience);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(phone.errors).to.be.empty;
    const frames = await control<{ text: string }[]>('frames');
    expect(frames.filter(({ text }) => text.includes('"login"'))).to.have.length(1);
  });

  inTime('is back after an attachment where a restart does not help', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await until(async () => ((await atGateway(call))?.rtpReceived ?? 0) > 0);
    await control('media', { callId: call.id, mode: 'dead-until-attach' });
    await until(() => call.state === 'reconnecting', patience);
    await until(() => call.state === 'active', patience);
    expect(await heardFrequency(call.remoteStream as MediaStream)).to.be.closeTo(440, 5);
    expect(phone.errors).to.include(47001);
  });

  inTime('fails before the answer: is brought back after it', async () => {
    const open = new OpenThings();
    const phone = await readyPhone();
    const call = phone.client.newCall('9194');
    await until(() => call.snapshot.earlyMedia);
    const [peer] = open.peers as [RTCPeerConnection];
    pretend(peer, 'failed');
    expect(call.state).to.equal('ringing');
    await until(() => call.state === 'reconnecting');
    await until(() => peer.signalingState === 'stable');
    pretend(peer, 'connected');
    expect(phone.states).to.deep.equal(['connecting', 'ringing', 'active', 'reconnecting', 'active']);
    open.restore();
  });

  inTime('B6: a held call stays held', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    await call.hold();
    await control('media', { callId: call.id, mode: 'dead' });
    await until(() => call.state === 'reconnecting', patience);
    await until(() => call.state !== 'reconnecting', patience);
    expect(call.snapshot).to.include({ state: 'held', held: true });
    await become(call, 'held');
  });
});
