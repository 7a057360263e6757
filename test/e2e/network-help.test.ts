/** What is done for calls over a bad network, as the browser and the gateway see it. */
import { expect } from '@open-wc/testing';
import type { Call, CallQualityMetrics } from '../../src/client/index.js';
import { toneMicrophone } from '../support/audio.js';
import { control } from '../support/gateway.js';
import { atGateway, dialed, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

const patience = { timeout: 40_000 };

/** Firefox knows no RED; both know what a longer buffer is. */
const knowsRed = RTCRtpReceiver.getCapabilities('audio')?.codecs.some(({ mimeType }) => mimeType === 'audio/red');
const hasBuffer = 'jitterBufferTarget' in RTCRtpReceiver.prototype;
const withRed: (name: string, test: () => Promise<void>) => void = knowsRed ? it : () => {};

const helped = (call: Call) => {
  let last: CallQualityMetrics | null = null;
  call.on('quality', metrics => (last = metrics));
  return () => last?.networkHelp ?? [];
};

/** The statistics of every connection say what `figures` does: a machine's own jitter and loss are not ours to order. */
function measured(figures: { jitter: number; fractionLost: number }) {
  const { getStats } = RTCPeerConnection.prototype;
  RTCPeerConnection.prototype.getStats = async function () {
    const report = (await getStats.call(this)) as unknown as Map<string, Record<string, unknown>>;
    const entries = [...report].filter(([, { type }]) => type !== 'remote-inbound-rtp');
    const said = entries.map(([id, entry]) => [id, entry['type'] === 'inbound-rtp' ? { ...entry, ...figures } : entry]);
    const other = { type: 'remote-inbound-rtp', kind: 'audio', fractionLost: figures.fractionLost };
    return new Map([...said, ['other', other]] as [string, object][]);
  };
  return () => (RTCPeerConnection.prototype.getStats = getStats);
}

/** Every connection that is made from now on. */
function connections() {
  const made: RTCPeerConnection[] = [];
  const { RTCPeerConnection: Original } = window;
  window.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      made.push(this);
    }
  };
  return { made, restore: () => (window.RTCPeerConnection = Original) };
}

describe('help against a bad network', function () {
  this.timeout(90_000);
  let tone: ReturnType<typeof toneMicrophone>;

  beforeEach(() => {
    tone = toneMicrophone(440);
  });
  afterEach(async () => {
    await takeDown();
    await tone.restore();
  });

  it('the browser is asked for a longer buffer and a lower bitrate while the network is bad, and as before after', async () => {
    const figures = { jitter: 0.05, fractionLost: 0.1 };
    const { made, restore } = connections();
    const restoreStats = measured(figures);
    try {
      const call = await dialed(await readyPhone(), '9197');
      const help = helped(call);
      const receiver = () => made.at(-1)?.getReceivers()[0];
      const bitrate = () => made.at(-1)?.getSenders()[0]?.getParameters().encodings[0]?.maxBitrate;
      const expected = hasBuffer ? ['buffer', 'bitrate'] : ['bitrate'];
      await until(() => help().join() === expected.join());
      if (hasBuffer) expect(receiver()?.jitterBufferTarget).to.equal(200);
      await until(() => bitrate() === 20_000);
      Object.assign(figures, { jitter: 0.001, fractionLost: 0 });
      await until(() => !help().length, patience);
      if (hasBuffer) expect(receiver()?.jitterBufferTarget).to.equal(null);
      await until(() => bitrate() === undefined);
    } finally {
      restoreStats();
      restore();
    }
  });

  withRed('on: what gets lost of the voice is there again in the next packet; the gateway counts it', async () => {
    const phone = await readyPhone({ badNetwork: 'on' });
    const call = await dialed(phone, '9197');
    const help = helped(call);
    await until(() => help().includes('redundancy'), patience);
    await control('impair', { callId: call.id, loss: 0.1, seed: 5 });
    const lossy = await until(async () => {
      const seen = await atGateway(call);
      return (seen?.lost ?? 0) > 40 && seen;
    }, patience);
    expect(lossy.recovered.red / lossy.lost).to.be.above(0.6);
    expect(phone.errors).to.be.empty;
  });

  withRed('off: nothing is recovered by copies', async () => {
    const phone = await readyPhone({ badNetwork: 'off' });
    const call = await dialed(phone, '9197');
    await control('impair', { callId: call.id, loss: 0.1, seed: 5 });
    const lossy = await until(async () => {
      const seen = await atGateway(call);
      return (seen?.lost ?? 0) > 40 && seen;
    }, patience);
    expect(lossy.recovered.red).to.equal(0);
  });
});
