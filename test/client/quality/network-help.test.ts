import { expect } from '@open-wc/testing';
import { Log } from '../../../src/client/log/log.js';
import { NetworkHelper, type BadNetwork } from '../../../src/client/quality/network-help.js';
import type { CallQualityMetrics } from '../../../src/client/quality/metrics.js';
import { FakeClock, flush } from '../../support/fake-clock.js';

/** A connection with one line of audio, as the helper sees it. */
function fakeConnection(codec = 'audio/opus') {
  const receiver = { track: { kind: 'audio' }, jitterBufferTarget: null as number | null };
  const sent = { encodings: [{}] as { maxBitrate?: number }[], refuses: false };
  const sender = {
    track: { kind: 'audio' },
    getParameters: () => ({ codecs: [{ mimeType: codec }], encodings: structuredClone(sent.encodings) }),
    setParameters: ({ encodings }: Pick<typeof sent, 'encodings'>) => {
      if (sent.refuses) return Promise.reject(new Error('no'));
      sent.encodings = encodings;
      return Promise.resolve();
    },
  };
  const connection = { getReceivers: () => [receiver], getSenders: () => [sender] } as unknown as RTCPeerConnection;
  return { connection, receiver, sent };
}

const sample = (jitter: number, fractionLost: number | null = 0): CallQualityMetrics =>
  ({
    inboundAudio: { jitter },
    remoteInboundAudio: fractionLost === null ? null : { fractionLost },
  }) as unknown as CallQualityMetrics;

describe('NetworkHelper', () => {
  let wish: BadNetwork;
  let fake: ReturnType<typeof fakeConnection>;
  let helper: NetworkHelper;
  let lines: string[];

  beforeEach(() => {
    wish = 'auto';
    lines = [];
    fake = fakeConnection();
    const logger = { log: (_: string, message: string) => lines.push(message) };
    const log = new Log(() => ({ level: 'info', logger }), new FakeClock());
    helper = new NetworkHelper({ log, wish: () => wish, connection: () => fake.connection });
  });

  const pass = async (count: number, ...figures: Parameters<typeof sample>) => {
    let helps: readonly string[] = [];
    for (let index = 0; index < count; index++) {
      helps = helper.handle(sample(...figures));
      await flush();
    }
    return helps;
  };
  const bitrate = () => fake.sent.encodings[0]?.maxBitrate;

  it('a good network is left alone', async () => {
    expect(await pass(20, 0.005)).to.be.empty;
    expect(fake.receiver.jitterBufferTarget).to.equal(null);
    expect(bitrate()).to.equal(undefined);
  });

  it('jitter: the buffer grows with it, and is given back once it is over', async () => {
    expect(await pass(1, 0.05)).to.be.empty;
    expect(await pass(1, 0.05)).to.deep.equal(['buffer']);
    expect(fake.receiver.jitterBufferTarget).to.equal(200);
    await pass(1, 0.055);
    expect(fake.receiver.jitterBufferTarget, 'not for a little').to.equal(200);
    await pass(1, 0.9);
    expect(fake.receiver.jitterBufferTarget).to.equal(400);
    expect(await pass(7, 0.001)).to.deep.equal(['buffer']);
    expect(fake.receiver.jitterBufferTarget).to.equal(120);
    expect(await pass(1, 0.001)).to.be.empty;
    expect(fake.receiver.jitterBufferTarget).to.equal(null);
  });

  it('loss of what is sent: the bitrate falls, and rises once it is over', async () => {
    expect(await pass(2, 0, 0.1)).to.deep.equal(['bitrate']);
    expect(bitrate()).to.equal(20_000);
    expect(await pass(20, 0, null), 'nothing is known').to.deep.equal(['bitrate']);
    expect(await pass(8, 0, 0)).to.be.empty;
    expect(bitrate()).to.equal(undefined);
  });

  it('is listed in one order, whichever began first', async () => {
    expect(await pass(2, 0, 0.1)).to.deep.equal(['bitrate']);
    expect(await pass(2, 0.05, 0.1)).to.deep.equal(['buffer', 'bitrate']);
  });

  it('one bad sample, or a few that come apart, change nothing', async () => {
    for (let turn = 0; turn < 5; turn++) {
      await pass(1, 0.2, 0.5);
      expect(await pass(1, 0, 0)).to.be.empty;
    }
  });

  it('another connection of the call gets the same', async () => {
    await pass(2, 0.05, 0.1);
    fake = fakeConnection();
    await pass(1, 0.05, 0.1);
    expect(fake.receiver.jitterBufferTarget).to.equal(200);
    expect(bitrate()).to.equal(20_000);
  });

  it('on: from the first sample; off: nothing, and what was done is undone', async () => {
    wish = 'on';
    expect(await pass(1, 0)).to.deep.equal(['buffer', 'bitrate']);
    expect(await pass(20, 0)).to.deep.equal(['buffer', 'bitrate']);
    expect(fake.receiver.jitterBufferTarget).to.equal(120);
    wish = 'off';
    expect(await pass(1, 0.2, 0.2)).to.be.empty;
    expect(fake.receiver.jitterBufferTarget).to.equal(null);
    expect(bitrate()).to.equal(undefined);
    expect(await pass(20, 0.2, 0.2)).to.be.empty;
  });

  it('is undone once nobody measures any more, and begins from nothing after', async () => {
    await pass(2, 0.05, 0.1);
    helper.release();
    await flush();
    expect(fake.receiver.jitterBufferTarget).to.equal(null);
    expect(bitrate()).to.equal(undefined);
    expect(await pass(1, 0.05, 0.1)).to.be.empty;
    expect(await pass(1, 0.05, 0.1)).to.deep.equal(['buffer', 'bitrate']);
    expect(fake.receiver.jitterBufferTarget).to.equal(200);
  });

  it('says that packets hold copies where that was agreed on', async () => {
    fake = fakeConnection('audio/red');
    expect(await pass(1, 0)).to.deep.equal(['redundancy']);
  });

  it('what the browser cannot, or refuses, is left out', async () => {
    Reflect.deleteProperty(fake.receiver, 'jitterBufferTarget');
    fake.sent.refuses = true;
    await pass(2, 0.05, 0.1);
    expect(await pass(1, 0.05, 0.1)).to.be.empty;
    expect('jitterBufferTarget' in fake.receiver).to.equal(false);
    expect(lines.join()).to.contain('the bitrate stays as it is');
  });
});
