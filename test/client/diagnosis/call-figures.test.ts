import { expect } from '@open-wc/testing';
import { measured } from '../../../src/client/diagnosis/call-figures.js';
import type { CallQualityMetrics } from '../../../src/client/quality/metrics.js';

const sample = (second: number, patch: Partial<CallQualityMetrics> = {}): CallQualityMetrics => ({
  callId: 'call-1',
  time: second * 1000,
  mos: 4.3,
  quality: 'excellent',
  jitter: 0.01,
  rtt: 0.1,
  loss: 0,
  inboundAudioLevel: 0.5,
  outboundAudioLevel: 0.5,
  inboundAudio: { packetsReceived: 50 * second, packetsLost: second, bytesReceived: 4_000 * second },
  outboundAudio: { packetsSent: 50 * second, bytesSent: 3_000 * second },
  remoteInboundAudio: null,
  remoteOutboundAudio: null,
  networkHelp: [],
  ...patch,
});
const five = (patch: Partial<CallQualityMetrics> = {}) => [1, 2, 3, 4, 5].map(second => sample(second, patch));
const codes = (samples: readonly CallQualityMetrics[]) => measured(samples).reasons.map(({ code }) => code);

describe('figures of a test call', () => {
  it('give least, most and average of each metric, and what arrived', () => {
    const figures = measured([sample(1, { rtt: 0.1 }), sample(2, { rtt: 0.2 }), sample(3, { rtt: 0.3 })]);
    expect(figures.rtt?.average).to.be.closeTo(0.2, 1e-9);
    expect(figures.rtt).to.include({ min: 0.1, max: 0.3 });
    expect(figures).to.include({ samples: 3, packetsReceived: 150, packetsSent: 150, bitrate: 32_000 });
    expect(figures).to.include({ packetsLost: 3, bytesReceived: 12_000, bytesSent: 9_000 });
    expect(figures).to.deep.include({ quality: 'excellent', reasons: [] });
  });

  it('leave out what is missing or no number, which would spoil the average', () => {
    const odd = [sample(1, { jitter: null, mos: Number.NaN }), sample(2, { jitter: Infinity }), sample(3)];
    const { jitter, mos } = measured(odd);
    expect(jitter).to.deep.equal({ min: 0.01, max: 0.01, average: 0.01 });
    expect(mos?.average).to.be.closeTo(4.3, 1e-9);
    expect(measured(five({ rtt: null })).rtt).to.equal(null);
  });

  it('do not make up what the browser does not tell', () => {
    const unknown = { packetsLost: null, bytesReceived: null, bytesSent: null };
    expect(measured([])).to.include(unknown);
    expect(measured(five({ inboundAudio: { packetsReceived: 9 }, outboundAudio: { packetsSent: 9 } }))).to.include(
      unknown,
    );
    expect(measured(five({ inboundAudio: { packetsLost: -2 } })).packetsLost, 'some came twice').to.equal(0);
  });

  const cases: readonly [what: string, patch: Partial<CallQualityMetrics>, codes: readonly string[]][] = [
    ['a fair round trip', { rtt: 0.31 }, ['network_high_rtt']],
    ['a poor round trip', { rtt: 0.51 }, ['network_high_rtt']],
    ['fair jitter', { jitter: 0.031 }, ['network_high_jitter']],
    ['poor jitter', { jitter: 0.11 }, ['network_high_jitter']],
    ['fair loss', { loss: 0.021 }, ['network_packet_loss']],
    ['poor loss', { loss: 0.06 }, ['network_packet_loss']],
    ['exactly the limits', { rtt: 0.3, jitter: 0.03, loss: 0.02 }, []],
    ['a bad score alone', { mos: 2 }, ['network_poor_quality']],
    ['a fair score alone', { mos: 3.8 }, ['network_fair_quality']],
    ['no figures at all', { mos: null, rtt: null, jitter: null, loss: null }, []],
    ['nothing received', { inboundAudio: { packetsReceived: 0 } }, ['network_one_way_audio']],
    ['nothing sent', { outboundAudio: null }, ['network_one_way_audio']],
    ['neither', { inboundAudio: null, outboundAudio: null }, ['network_no_audio_flow']],
    ['hardly any bytes', { inboundAudio: { packetsReceived: 9, bytesReceived: 90 } }, ['network_low_bitrate']],
  ];
  for (const [what, patch, expected] of cases) {
    it(`${what}: ${expected.join(', ') || 'nothing to say'}`, () => {
      expect(codes(five(patch))).to.deep.equal(expected);
    });
  }

  it('say how far a figure is over its limit', () => {
    const details = (rtt: number) => measured(five({ rtt })).reasons.map(({ detail }) => detail);
    expect([...details(0.31), ...details(0.51)]).to.deep.equal(['fair: 0.310', 'poor: 0.510']);
  });

  it('say that a call was too short, not that it was silent', () => {
    expect(codes([])).to.deep.equal(['call_no_metrics']);
    const silent = { inboundAudio: { packetsReceived: 0 } };
    expect(codes([sample(0, silent), sample(1, silent)])).to.deep.equal(['call_no_metrics']);
  });
});
