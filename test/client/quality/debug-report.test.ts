import { expect } from '@open-wc/testing';
import { checkOptions } from '../../../src/client/config/settings.js';
import { Log } from '../../../src/client/log/log.js';
import { DebugReport } from '../../../src/client/quality/debug-report.js';
import type { ReportSources } from '../../../src/client/quality/report-summary.js';
import { FakeClock } from '../../support/fake-clock.js';
import { withCalls } from '../../support/needs.js';

interface Frame {
  readonly type: string;
  readonly debug_report_data?: { readonly event: string; readonly data: Readonly<Record<string, unknown>> };
}

withCalls.describe('the debug report', () => {
  let frames: Frame[];
  let pc: RTCPeerConnection;

  const begin = (): DebugReport => {
    const clock = new FakeClock();
    return new DebugReport({
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      settings: checkOptions({}),
      rpc: { notify: (frame: object) => frames.push(frame as Frame) > 0 },
      connection: () => pc,
      telnyxIds: () => null,
      stats: () => Promise.resolve(null),
      record: { snapshot: { id: 'call-1', interruption: null } },
    } as unknown as ReportSources);
  };
  const told = (event: string) =>
    frames.flatMap(({ debug_report_data: data }) => (data?.event === event ? [data.data] : []));

  beforeEach(() => {
    frames = [];
    pc = new RTCPeerConnection();
  });

  afterEach(() => pc.close());

  it('tells nothing of a connection to which nothing has happened', () => {
    begin().stop();
    expect(frames.flatMap(({ debug_report_data: data }) => data?.event ?? [])).to.deep.equal(['addConnection']);
  });

  it('tells what happened to a connection before it was watched', async () => {
    pc.addTransceiver('audio');
    await pc.setLocalDescription();
    const report = begin();
    const [description] = told('onsignalingstatechange');
    expect(description).to.include({ signalingState: 'have-local-offer' });
    expect(description?.['localDescription'])
      .to.include('a=ice-ufrag:')
      .and.not.match(/a=ice-pwd:\w/);
    report.look();
    expect(told('onsignalingstatechange'), 'told once').to.have.length(1);
    report.stop();
  });
});
