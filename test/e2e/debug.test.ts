/**
 * Statistics for Telnyx's support: only for calls that ask for it, in its frames, under one id.
 *
 * Covers: `debug-report.ts`.
 *
 * Covers: `telnyx-ids.ts`.
 */
import { expect } from '@open-wc/testing';
import { control, type GatewayCall } from '../support/gateway.js';
import { become, dialed, readyPhone, rung, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

interface ReportFrame {
  type: string;
  debug_report_id: string;
  debug_report_version: number;
  call_id: string;
  debug_report_data?: { event: string; tag: string; peerId: string; connectionId: string; data: ReportData };
}

interface ReportData {
  audio: { inbound: unknown[]; outbound: { track?: { type: string } }[] };
  connection: { state: string; local: { candidateType: string } };
  peerConfiguration: { iceServers: unknown[]; iceTransportPolicy: string };
  data: string;
}

const reports = async (): Promise<ReportFrame[]> =>
  (await control<{ text: string }[]>('frames'))
    .filter(({ text }) => text.includes('debug_report'))
    .map(({ text }) => JSON.parse(text) as ReportFrame);

const dataOf = async (event: string) =>
  (await reports()).flatMap(({ debug_report_data: data }) => (data?.event === event ? data : []));

describe('debug reports', () => {
  afterEach(takeDown);

  it('a call with debug sends start, data and stop under the id that the call tells', async () => {
    const phone = await readyPhone({ iceServers: [{ urls: 'turn:127.0.0.1:34789', username: 'u', credential: 'c' }] });
    const call = phone.client.newCall({ destinationNumber: '9197', debug: true });
    const [stats] = await until(async () => {
      const seen = await dataOf('stats');
      return seen[0]?.data.connection && seen;
    });
    expect(stats).to.include({ tag: 'stats', peerId: call.id, connectionId: call.telnyxIds?.legId });
    expect(stats?.data.audio.inbound).to.have.length(1);
    expect(stats?.data.audio.outbound[0]?.track?.type).to.equal('media-source');
    expect(stats?.data.connection).to.include({ state: 'succeeded' });
    expect(stats?.data.connection.local.candidateType).to.be.oneOf(['host', 'prflx']);
    await call.hangup();
    const frames = await until(async () => {
      const seen = await reports();
      return seen.at(-1)?.type === 'debug_report_stop' && seen;
    });
    expect(frames[0]?.type).to.equal('debug_report_start');
    for (const frame of frames) {
      expect(frame).to.include({ call_id: call.id, debug_report_id: call.debugReportId, debug_report_version: 1 });
    }
  });

  it('tells how the connection is set up, without credentials, and what becomes of it', async () => {
    const iceServers = [{ urls: 'turn:127.0.0.1:34789', username: 'u', credential: 'c' }];
    const phone = await readyPhone({ iceServers, debug: true });
    const call = await dialed(phone, '9197');
    const states = async () => (await dataOf('onconnectionstatechange')).map(({ data }) => data.data);
    await until(async () => (await states()).includes('connected'));
    const [added, ...more] = await dataOf('addConnection');
    expect(more).to.be.empty;
    expect(added?.data.peerConfiguration.iceServers).to.deep.equal([
      { urls: ['turn:127.0.0.1:34789'], hasUsername: true, hasCredential: true },
    ]);
    await call.hangup();
  });

  it('keeps its id when the call is taken up again on another connection', async () => {
    const phone = await readyPhone({ debug: true });
    const call = await dialed(phone, '9197');
    const id = await until(() => call.debugReportId);
    await control('drop', { user: '1000' });
    await become(call, 'reconnecting');
    await become(call, 'active');
    await until(async () => (await dataOf('addConnection')).length > 1);
    expect(new Set((await reports()).map(frame => frame.debug_report_id))).to.deep.equal(new Set([id]));
    expect(call.debugReportId).to.equal(id);
  });

  it('an inbound call may be answered with it', async () => {
    const call = await rung(await readyPhone());
    await call.answer({ debug: true });
    await until(async () => (await dataOf('stats')).length);
    expect((await reports())[0]?.call_id).to.equal(call.id);
  });

  it('a call without it sends nothing', async () => {
    const call = await dialed(await readyPhone(), '9193');
    await until(() => call.state === 'done');
    expect(await reports()).to.be.empty;
    expect((await control<{ calls: GatewayCall[] }>('state')).calls).not.to.be.empty;
  });
});
