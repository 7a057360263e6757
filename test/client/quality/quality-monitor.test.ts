import { expect } from '@open-wc/testing';
import { Log } from '../../../src/client/log/log.js';
import type { CallQualityMetrics } from '../../../src/client/quality/metrics.js';
import { QualityMonitor } from '../../../src/client/quality/quality-monitor.js';
import type { WarningChange } from '../../../src/client/quality/warnings.js';
import { FakeClock } from '../../support/fake-clock.js';
import { statsReport, type Moment } from '../../support/stats-report.js';

describe('the quality monitor', () => {
  let clock: FakeClock;
  let monitor: QualityMonitor;
  let asked: number;
  let received: number;
  let moment: Moment;
  let stats: () => Promise<RTCStatsReport | null>;
  let samples: CallQualityMetrics[];
  let changes: WarningChange[];
  const lines: string[] = [];

  beforeEach(() => {
    clock = new FakeClock();
    asked = received = 0;
    samples = [];
    changes = [];
    moment = {};
    stats = () => Promise.resolve(statsReport({ received: (received += 50), ...moment }));
    const logger = { log: (_: string, message: string) => lines.push(message) };
    monitor = new QualityMonitor({
      clock,
      log: new Log(() => ({ level: 'stats', logger }), clock),
      stats: () => {
        asked++;
        return stats();
      },
      wish: () => 'auto',
      connection: () => null,
      situation: () => ({ id: 'call', held: false, muted: false }),
      onSample: metrics => samples.push(metrics),
      onWarnings: (_, more) => changes.push(...more),
    });
  });

  it('asks for nothing before it starts nor after it stops', async () => {
    await clock.advance(5_000);
    expect(asked).to.equal(0);
    monitor.start();
    await clock.advance(10_000);
    expect(asked).to.equal(11);
    monitor.stop();
    await clock.advance(5_000);
    expect(asked).to.equal(11);
    expect(clock.pending).to.equal(0);
  });

  it('started twice, it asks as often as once', async () => {
    monitor.start();
    monitor.start();
    await clock.advance(2_000);
    expect(asked).to.equal(3);
    monitor.stop();
    monitor.start();
    await clock.advance(2_000);
    expect(asked).to.equal(6);
  });

  it('stopped while the browser answers, it tells nothing of it', async () => {
    let answer = (_report: RTCStatsReport) => {};
    stats = () => new Promise(resolve => (answer = resolve));
    monitor.start();
    monitor.stop();
    answer(statsReport());
    await clock.advance(5_000);
    expect(samples).to.be.empty;
    expect(clock.pending).to.equal(0);
  });

  it('outlives a connection that closes, and one that is not there', async () => {
    stats = () => Promise.reject(new DOMException('closed'));
    monitor.start();
    await clock.advance(2_000);
    stats = () => Promise.resolve(null);
    await clock.advance(2_000);
    stats = () => Promise.resolve(statsReport({ received: 1 }));
    await clock.advance(2_000);
    expect(samples).to.have.length(2);
  });

  it('keeps its history over a stop, and measures anew: another connection counts from 0', async () => {
    monitor.start();
    await clock.advance(3_000);
    monitor.stop();
    received = 0;
    monitor.start();
    await clock.advance(1_000);
    expect(monitor.history.map(({ loss }) => loss)).to.deep.equal([null, 0, 0, 0, null, 0]);
  });

  it('raises warnings, keeps them over a stop, and forgets them when told to', async () => {
    moment = { remote: { roundTripTime: 1 } };
    monitor.start();
    await clock.advance(5_000);
    monitor.stop();
    expect(changes.map(({ warning, cleared }) => [warning.code, cleared])).to.deep.equal([[31001, false]]);
    monitor.forget();
    expect(changes.map(({ warning, cleared }) => [warning.code, cleared])).to.deep.equal([
      [31001, false],
      [31001, true],
    ]);
    monitor.forget();
    expect(changes).to.have.length(2);
  });

  it('writes its figures into the log of that level', async () => {
    monitor.start();
    await clock.advance(1_000);
    expect(lines.at(-1)).to.match(/^\{"mos":4\.39\d*,"jitter":0\.001,"rtt":0\.05,"loss":0\}$/);
  });
});
