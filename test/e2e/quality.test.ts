/** The quality of real calls: figures about once a second to whoever listens, and nothing measured for nobody. */
import { expect } from '@open-wc/testing';
import type { Call, CallQualityMetrics, ClientEvents } from '../../src/client/index.js';
import { control } from '../support/gateway.js';
import { become, dialed, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

/** Counts how often the browser is asked for statistics. */
function countStats(): { count: number; restore: () => void } {
  const { prototype } = RTCPeerConnection;
  const original = Object.getOwnPropertyDescriptor(prototype, 'getStats') as PropertyDescriptor;
  const counter = { count: 0, restore: () => Object.defineProperty(prototype, 'getStats', original) };
  prototype.getStats = function (this: RTCPeerConnection) {
    counter.count++;
    return (original.value as () => Promise<RTCStatsReport>).call(this);
  };
  return counter;
}

const collect = (call: Call) => {
  const seen: CallQualityMetrics[] = [];
  return { seen, stop: call.on('quality', metrics => seen.push(metrics)) };
};

/** A busy machine is a bad network, too. */
const patience = { timeout: 40_000 };

describe('quality of a call', function () {
  this.timeout(150_000);
  let stats: ReturnType<typeof countStats>;

  beforeEach(() => {
    stats = countStats();
  });
  afterEach(async () => {
    stats.restore();
    await takeDown();
  });

  it('without any report a good call is excellent, in figures that the browser gives', async () => {
    const call = await dialed(await readyPhone(), '9197');
    const { seen } = collect(call);
    const last = await until(() => seen.length > 3 && seen.at(-1)?.quality === 'excellent' && seen.at(-1), patience);
    expect(last.callId).to.equal(call.id);
    expect(last.mos).to.be.within(4.2, 4.41);
    expect(last.jitter).to.be.within(0, 0.05);
    expect(last.rtt).to.be.within(0, 1);
    expect(last.loss).to.be.within(0, 0.01);
    expect(seen.some(({ inboundAudioLevel }) => inboundAudioLevel! > 0.01 && inboundAudioLevel! < 1)).to.be.true;
    expect(last.inboundAudio?.['packetsReceived']).to.be.above(50);
    expect(last.outboundAudio?.['packetsSent']).to.be.above(50);
    expect(call.qualityHistory.map(({ time }) => time)).to.deep.equal(seen.map(({ time }) => time));
    expect(call.snapshot.warnings).to.be.empty;
    structuredClone(last);
  });

  it('nothing is measured for nobody: before the first listener, after the last, after the end', async () => {
    const call = await dialed(await readyPhone(), '9197');
    call.on('change', () => {});
    expect(stats.count).to.equal(0);
    const one = collect(call);
    const other = collect(call);
    await until(() => other.seen.length > 1);
    expect(stats.count).to.equal(other.seen.length);
    one.stop();
    one.stop();
    const before = other.seen.length;
    await until(() => other.seen.length > before);
    other.stop();
    const asked = stats.count;
    await until(async () => (await rtpSent(call)) > 100);
    expect(stats.count).to.equal(asked);
    const third = collect(call);
    await until(() => third.seen.length > 1);
    await call.hangup();
    const end = stats.count;
    third.stop();
    call.on('quality', () => {});
    await control('state');
    expect(stats.count).to.equal(end);
    expect(one.seen.length).to.be.below(before + 1);
  });

  it('a listener from the start hears of it once the call is up, and nothing is asked before', async () => {
    const phone = await readyPhone();
    const call = phone.client.newCall('9198');
    const { seen } = collect(call);
    await become(call, 'ringing');
    expect(stats.count).to.equal(0);
    await become(call, 'active');
    await until(() => seen.length > 1);
  });

  it('on hold it is unknown, and nothing is wrong', async () => {
    const call = await dialed(await readyPhone(), '9197');
    const { seen } = collect(call);
    await until(() => seen.length > 2);
    await call.hold();
    const before = seen.length;
    await until(() => seen.length > before + 4);
    expect(seen.at(-1)).to.include({ quality: 'unknown', mos: null, loss: null });
    expect(call.snapshot.warnings).to.be.empty;
    await call.unhold();
    await until(() => seen.at(-1)?.quality === 'excellent', patience);
  });

  it('goes on when the call is taken up again on another connection', async () => {
    const call = await dialed(await readyPhone(), '9197');
    const { seen } = collect(call);
    await until(() => seen.at(-1)?.quality === 'excellent', patience);
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    const before = seen.length;
    await become(call, 'active');
    await until(() => seen.length > before + 2 && seen.at(-1)?.quality === 'excellent', patience);
    expect(call.qualityHistory).to.have.length(seen.length);
  });

  it('no sound arrives: the score falls, a warning stands in the state and is told, with advice', async () => {
    const phone = await readyPhone();
    const told: ClientEvents['warning'][] = [];
    phone.client.on('warning', event => told.push(event));
    const call = await dialed(phone, '9197');
    const { seen, stop } = collect(call);
    await until(() => seen.at(-1)?.quality === 'excellent', patience);
    await control('media', { callId: call.id, mode: 'dead' });
    const isThere = () => call.snapshot.warnings.find(({ name }) => name === 'LOW_BYTES_RECEIVED');
    const warning = await until(isThere);
    expect(seen.at(-1)?.quality).to.equal('bad');
    expect(warning.advice).to.include('connection');
    expect(phone.client.state.calls[0]?.warnings).to.deep.equal(call.snapshot.warnings);
    expect(told).to.deep.include({ call, warning, cleared: false });
    stop();
    expect(call.snapshot.warnings).to.be.empty;
    expect(told).to.deep.include({ call, warning, cleared: true });
  });
});

/** Packets that the gateway has sent to this call. */
async function rtpSent(call: Call): Promise<number> {
  const { calls } = await control<{ calls: { callId: string; rtpSent: number }[] }>('state');
  return calls.find(({ callId }) => callId === call.id)?.rtpSent ?? 0;
}
