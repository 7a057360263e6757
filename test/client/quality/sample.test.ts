import { expect } from '@open-wc/testing';
import { Sampler } from '../../../src/client/quality/sample.js';
import { statsReport, type Moment } from '../../support/stats-report.js';

describe('a sample', () => {
  let sampler: Sampler;
  const sample = (moment: Moment, held = false) =>
    sampler.sample(statsReport({ ...moment, received: (moment.received ?? 0) + 1 }), 'call', 1000, held);

  beforeEach(() => {
    sampler = new Sampler();
  });

  it('has no loss and no score before there are two', () => {
    expect(sample({ received: 50 })).to.include({ loss: null, mos: null, quality: 'unknown' });
    expect(sample({ received: 100 })).to.include({ loss: 0, quality: 'excellent', callId: 'call', time: 1000 });
  });

  it('loss is that of the last five seconds, so that a call recovers', () => {
    sample({ received: 0 });
    expect(sample({ received: 40, lost: 10 }).loss).to.equal(0.2);
    const losses = [1, 2, 3, 4, 5].map(second => sample({ received: 40 + second * 50, lost: 10 }).loss);
    expect(losses.map(loss => loss?.toFixed(3))).to.deep.equal(['0.100', '0.067', '0.050', '0.040', '0.000']);
  });

  it('a packet that was lost and came late after all is none', () => {
    sample({ received: 0, lost: 10 });
    expect(sample({ received: 60, lost: 4 }).loss).to.equal(0);
  });

  it('a silent line is bad, not excellent', () => {
    sample({ received: 50 });
    sample({ received: 100 });
    expect(sample({ received: 100 })).to.include({ loss: 0.5, quality: 'bad' });
    expect(new Sampler().sample(statsReport({ nothingInbound: true }), 'call', 0, false).mos).to.equal(null);
  });

  it('before anything arrives nothing is known: a line may take a while to begin', () => {
    sample({ nothingInbound: true });
    expect(sample({ nothingInbound: true })).to.include({ loss: null, mos: null, inboundAudio: null });
    sample({ received: 20 });
    expect(sample({ received: 70 }).quality).to.equal('excellent');
  });

  it('on hold nobody sends: no loss, no score, and none from before after it', () => {
    sample({ received: 50 });
    sample({ received: 60, lost: 40 });
    expect(sample({ received: 60, lost: 40 }, true)).to.include({ loss: null, mos: null, quality: 'unknown' });
    expect(sample({ received: 60, lost: 40, remote: { fractionLost: 1 } }, true).loss).to.equal(null);
    expect(sample({ received: 60, lost: 40 }).loss, 'the second of the change').to.equal(null);
    expect(sample({ received: 110, lost: 40 }).loss).to.equal(0);
  });

  it('another stream, which counts from 0, begins anew', () => {
    sample({ received: 500 });
    expect(sample({ received: 20 }).loss).to.equal(null);
    expect(sample({ received: 70 }).loss).to.equal(0);
  });

  it('takes the worse direction of jitter and loss', () => {
    sample({ received: 0 });
    const far = sample({ received: 50, jitter: 0.002, remote: { jitter: 0.04, fractionLost: 0.25 } });
    expect(far).to.include({ jitter: 0.04, loss: 0.25 });
    const near = sample({ received: 80, lost: 20, jitter: 0.03, remote: { jitter: 0.001, fractionLost: 0 } });
    expect(near).to.include({ jitter: 0.03, loss: 0.2 });
  });

  it('an old report of the other side counts no more', () => {
    sample({ received: 0 });
    const remote = { jitter: 0.4, fractionLost: 0.5, roundTripTime: 2 };
    expect(sample({ received: 50, remote: { ...remote, timestamp: 90_000 } }).rtt).to.equal(2);
    const metrics = sample({ received: 100, remote: { ...remote, timestamp: 80_000 }, pathRoundTrip: 0.03 });
    expect(metrics).to.include({ jitter: 0.001, rtt: 0.03, loss: 0, quality: 'excellent', remoteInboundAudio: null });
  });

  it('does with one direction, until the other side reports', () => {
    sample({ received: 0, remote: null });
    const metrics = sample({ received: 50, jitter: 0.002, remote: null, pathRoundTrip: 0.03 });
    expect(metrics).to.include({ jitter: 0.002, rtt: 0.03, loss: 0, quality: 'excellent', remoteInboundAudio: null });
    expect(sample({ received: 100 }).rtt).to.equal(0.05);
  });

  it('brings the levels and the reports that it comes from, as plain data', () => {
    const metrics = sample({ received: 7, inboundLevel: 0.4, outboundLevel: 0.6 });
    expect(metrics).to.include({ inboundAudioLevel: 0.4, outboundAudioLevel: 0.6 });
    expect(metrics.inboundAudio).to.include({ packetsReceived: 8 });
    expect(metrics.outboundAudio?.['mediaSource']).to.include({ audioLevel: 0.6 });
    expect(structuredClone(metrics)).to.deep.equal(metrics);
  });
});
