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
const withRed: (name: string, test: () => Promise<void>) => void = knowsRed ? it : () => {};

const helped = (call: Call) => {
  let last: CallQualityMetrics | null = null;
  call.on('quality', metrics => (last = metrics));
  return () => last?.networkHelp ?? [];
};

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

  it('the buffer is longer while packets come unevenly, and as before after', async () => {
    const { client } = await readyPhone();
    const receivers: RTCRtpReceiver[] = [];
    const { getReceivers } = RTCPeerConnection.prototype;
    RTCPeerConnection.prototype.getReceivers = function () {
      const all = getReceivers.call(this);
      receivers.push(...all);
      return all;
    };
    try {
      const call = client.newCall('9197');
      const help = helped(call);
      await until(() => call.state === 'active');
      await control('impair', { callId: call.id, delay: 20, jitter: 200, seed: 3 });
      await until(() => help().includes('buffer'), patience);
      const [receiver] = receivers;
      expect(receiver?.jitterBufferTarget).to.be.within(120, 400);
      await control('impair', { callId: call.id });
      await until(() => !help().includes('buffer'), patience);
      expect(receiver?.jitterBufferTarget).to.equal(null);
    } finally {
      RTCPeerConnection.prototype.getReceivers = getReceivers;
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
    expect(Math.abs(lossy.frequency - 440)).to.be.below(6);
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
