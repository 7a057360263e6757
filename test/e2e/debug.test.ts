/** Statistics for Telnyx's support: only for calls that ask for it, in its frames, without a secret. */
import { expect } from '@open-wc/testing';
import { control, type GatewayCall } from '../support/gateway.js';
import { dialed, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

interface ReportFrame {
  type: string;
  debug_report_id: string;
  call_id: string;
  debug_report_data?: { event: string; data: { audio: { inbound: unknown[] }; connection: { state: string } } };
}

const reports = async (): Promise<ReportFrame[]> =>
  (await control<{ text: string }[]>('frames'))
    .filter(({ text }) => text.includes('debug_report'))
    .map(({ text }) => JSON.parse(text) as ReportFrame);

describe('debug reports', () => {
  afterEach(takeDown);

  it('a call with debug sends start, data and stop under the id that the call tells', async () => {
    const phone = await readyPhone();
    const call = phone.client.newCall({ destinationNumber: '9197', debug: true });
    const data = await until(async () => (await reports()).find(({ type }) => type === 'debug_report_data'));
    expect(data).to.include({ call_id: call.id, debug_report_id: call.debugReportId });
    expect(data.debug_report_data?.event).to.equal('stats');
    expect(data.debug_report_data?.data.audio.inbound).to.have.length(1);
    expect(data.debug_report_data?.data.connection).to.include({ state: 'succeeded' });
    await call.hangup();
    const types = await until(async () => {
      const seen = (await reports()).map(({ type }) => type);
      return seen.at(-1) === 'debug_report_stop' && seen;
    });
    expect(types[0]).to.equal('debug_report_start');
  });

  it('a call without it sends nothing', async () => {
    const call = await dialed(await readyPhone(), '9193');
    await until(() => call.state === 'done');
    expect(await reports()).to.be.empty;
    expect((await control<{ calls: GatewayCall[] }>('state')).calls).not.to.be.empty;
  });
});
