import { expect } from '@open-wc/testing';
import type { CallQualityMetrics, QualityPoint } from '../../src/client/index.js';
import { WarningWatch } from '../../src/client/quality/warnings.js';
import { drawChart, qualityCharts } from '../../src/elements/telnyx-call-quality/quality-charts.js';
import { Sampler } from '../../src/client/quality/sample.js';
import { statsReport } from '../support/stats-report.js';

describe('the charts of telnyx-call-quality', () => {
  const [mos, rtt] = qualityCharts;
  const metrics = (patch: Partial<CallQualityMetrics>): CallQualityMetrics => ({
    ...new Sampler().sample(statsReport(), 'call-1', 0, false),
    ...patch,
  });
  const points = (...values: (readonly [second: number, mos: number | null])[]): QualityPoint[] =>
    values.map(([second, value]) => metrics({ time: second * 1000, mos: value, rtt: value }));

  it('end with the newest figure and go back two minutes', () => {
    if (!mos) throw new Error('no chart');
    expect(drawChart(mos, points([0, 1], [80, 3], [81, 5], [200, 1])).line).to.equal('M0 20L1 1M120 39h.01');
  });

  it('have gaps where nothing was measured', () => {
    if (!mos) throw new Error('no chart');
    const { line, area } = drawChart(mos, points([80, 3], [81, 3], [82, null], [90, 3], [91, 3]));
    expect(line).to.equal('M109 20L110 20M119 20L120 20');
    expect(area).to.equal('M109 40L109 20L110 20L110 40zM119 40L119 20L120 20L120 40z');
    expect(drawChart(mos, []).line).to.equal('');
  });

  it('hold whatever comes', () => {
    if (!rtt) throw new Error('no chart');
    expect(drawChart(rtt, points([1, 0.3], [2, 1.2])).line).to.equal('M119 29.5L120 1');
  });

  for (const { figure, warning, limit } of qualityCharts) {
    it(`${figure}: the dashed line is where the warning begins`, () => {
      const well = { mos: 4.4, rtt: 0, jitter: 0, loss: 0 };
      const raised = (value: number) => {
        const watch = new WarningWatch();
        const heard = metrics({ ...well, [figure]: value });
        for (let sample = 0; sample < 10; sample++) watch.handle({ ...heard }, { held: false, muted: false });
        return watch.active.some(({ code }) => code === warning);
      };
      const better = figure === 'mos' ? limit * 1.01 : limit * 0.99;
      expect([raised(limit), raised(better)]).to.deep.equal([true, false]);
    });
  }
});
