/** Covers: `metrics.ts`. */
import { expect } from '@open-wc/testing';
import { warningNames, type CallQualityMetrics, type WarningCode } from '../../../src/client/quality/metrics.js';
import { WarningWatch } from '../../../src/client/quality/warnings.js';

const talking = { held: false, muted: false };

describe('warnings', () => {
  let watch: WarningWatch;
  let second: number;
  let bytes: number;

  beforeEach(() => {
    watch = new WarningWatch();
    second = bytes = 0;
  });

  /** One more second of a call that is well but for this. */
  function pass(bad: Partial<CallQualityMetrics> = {}, situation = talking) {
    bytes += 4000;
    const good: CallQualityMetrics = {
      ...{ callId: 'call', time: ++second * 1000, mos: 4.4, quality: 'excellent', jitter: 0.001, rtt: 0.05, loss: 0 },
      ...{ inboundAudioLevel: 0.1, outboundAudioLevel: 0.1, remoteInboundAudio: null, remoteOutboundAudio: null },
      inboundAudio: { bytesReceived: bytes },
      outboundAudio: { bytesSent: bytes },
      networkHelp: [],
    };
    return watch.handle({ ...good, ...bad }, situation);
  }

  /** Seconds until the warning is there, then until it is gone. */
  function timesOf(code: WarningCode, bad: Partial<CallQualityMetrics>) {
    pass();
    let raised = 1;
    while (!pass(bad).some(({ warning, cleared }) => warning.code === code && !cleared)) if (++raised > 99) break;
    let cleared = 1;
    while (!pass().some(change => change.warning.code === code && change.cleared)) if (++cleared > 99) break;
    return [raised, cleared];
  }

  const cases: [WarningCode, Partial<CallQualityMetrics>, number[]][] = [
    [31001, { rtt: 0.4 }, [3, 5]],
    [31002, { jitter: 0.03 }, [3, 5]],
    [31003, { loss: 0.02 }, [6, 3]],
    [31004, { mos: 3.5 }, [6, 3]],
    [31005, { outboundAudioLevel: 0 }, [15, 1]],
    [31006, { inboundAudioLevel: 0 }, [30, 1]],
    [32001, { inboundAudio: { bytesReceived: 1 } }, [4, 1]], // one second to see that it stands still
    [32002, { outboundAudio: { bytesSent: 1 } }, [4, 1]],
  ];

  for (const [code, bad, times] of cases) {
    it(`${warningNames[code]} comes after ${times[0]} seconds and goes after ${times[1]}, in words`, () => {
      expect(timesOf(code, bad)).to.deep.equal(times);
      expect(watch.active).to.be.empty;
      while (!watch.active.length) pass(bad);
      const [warning, ...more] = watch.active;
      expect(more).to.be.empty;
      expect(warning).to.include({ code, name: warningNames[code], since: second * 1000 });
      expect(warning?.cause).to.match(/^[A-Z].{15,80}\.$/);
      expect(warning?.advice).to.match(/^[A-Z].{15,80}\.$/);
      expect(watch.active).to.be.frozen;
    });
  }

  it('there is a limit for each of them', () => {
    const measured = Object.keys(warningNames).filter(code => code !== '36004'); // that one is negotiated
    expect(cases.map(([code]) => code).join()).to.equal(measured.join());
  });

  it('between the limits nothing changes', () => {
    pass();
    for (let times = 0; times < 20; times++) expect(pass({ rtt: 0.35, loss: 0.015, mos: 3.6 })).to.be.empty;
    while (!watch.active.length) pass({ rtt: 0.5 });
    for (let times = 0; times < 20; times++) expect(pass({ rtt: 0.35 })).to.be.empty;
    expect(watch.active.map(({ code }) => code)).to.deep.equal([31001]);
  });

  it('one good second in between begins the count anew', () => {
    pass();
    for (let times = 0; times < 20; times++) {
      expect(pass({ rtt: 0.5 })).to.be.empty;
      expect(pass({ rtt: 0.5 })).to.be.empty;
      expect(pass()).to.be.empty;
    }
  });

  it('what is not known is not wrong', () => {
    const unknown = { mos: null, jitter: null, rtt: null, loss: null };
    for (let times = 0; times < 40; times++)
      expect(pass({ ...unknown, inboundAudioLevel: null, outboundAudioLevel: null })).to.be.empty;
  });

  it('somebody who listens quietly is not warned', () => {
    for (let times = 0; times < 60; times++) expect(pass({ outboundAudioLevel: 0.00004 })).to.be.empty;
  });

  it('mute brings none of the microphone, hold brings none at all', () => {
    const nothing = { outboundAudioLevel: 0, outboundAudio: { bytesSent: 1 } };
    for (let times = 0; times < 40; times++) expect(pass(nothing, { held: false, muted: true })).to.be.empty;
    const silence = { ...nothing, inboundAudioLevel: 0, inboundAudio: { bytesReceived: 1 }, loss: 1, mos: 1, rtt: 2 };
    for (let times = 0; times < 40; times++) expect(pass(silence, { held: true, muted: false })).to.be.empty;
  });

  it('and they end what stood, at once', () => {
    pass();
    while (watch.active.length < 2) pass({ outboundAudio: { bytesSent: 1 }, rtt: 1 });
    expect(pass({ rtt: 1 }, { held: false, muted: true }).map(({ warning }) => warning.code)).to.deep.equal([32002]);
    expect(pass({ rtt: 1 }, { held: true, muted: true }).map(({ warning }) => warning.code)).to.deep.equal([31001]);
    expect(watch.active).to.be.empty;
  });
});
