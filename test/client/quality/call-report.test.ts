/** Covers: `ice-server-summary.ts`, `report-interval.ts`, `report-post.ts`, `report-record.ts`, `report-summary.ts`. */
import { expect } from '@open-wc/testing';
import { firstSnapshot } from '../../../src/client/call/call-start.js';
import { checkOptions } from '../../../src/client/config/settings.js';
import { Log } from '../../../src/client/log/log.js';
import { CallReport } from '../../../src/client/quality/call-report.js';
import type { ReportRecord } from '../../../src/client/quality/report-record.js';
import type { ReportedCall, ReportSources } from '../../../src/client/quality/report-summary.js';
import { Reports } from '../../../src/client/quality/reports.js';
import { Sampler } from '../../../src/client/quality/sample.js';
import { FakeClock, flush } from '../../support/fake-clock.js';
import { statsReport } from '../../support/stats-report.js';

interface Body {
  summary: { state: string; durationSeconds: number; clientSummary: { connection: { host: string } } };
  stats: {
    intervalStartUtc: string;
    intervalEndUtc: string;
    audio: { inbound: Record<string, unknown>; outbound: Record<string, unknown> };
    connection: Record<string, unknown>;
    ice: Record<string, unknown>;
  }[];
  logs: { timestamp: string; level: string; message: string; context: Record<string, unknown> }[];
  segment?: number;
  flushReason?: string;
}

interface Post {
  url: string;
  headers: Record<string, string>;
  keepalive: boolean;
  body: Body;
}

describe('the call report', () => {
  const realFetch = globalThis.fetch;
  let clock: FakeClock;
  let call: ReportedCall;
  let posts: Post[];
  /** What the server answers next; 200 when there is nothing left. */
  let answers: (number | 'unreachable')[];
  let sources: ReportSources;
  let report: CallReport;
  let sampler: Sampler;
  let target: ReturnType<ReportSources['reportTarget']>;
  let lines: ReturnType<ReportSources['logLines']>;
  let onChange: (call: ReportedCall) => void;
  let received: number;

  beforeEach(() => {
    clock = new FakeClock();
    posts = [];
    answers = [];
    lines = [];
    received = 0;
    sampler = new Sampler();
    target = { server: 'wss://rtc.example.com:8443/path?voice_sdk_id=v', id: 'report-1', voiceSdkId: 'v-1' };
    const begun = firstSnapshot(
      {
        direction: 'outbound',
        options: { callId: 'call-1', destinationNumber: '+15550100' },
        remote: { name: 'Ada Lovelace', number: '+15550100' },
        local: { name: '', number: '' },
      },
      clock.now(),
    );
    call = { ...begun, state: 'active', activeSince: clock.now() };
    sources = {
      clock,
      log: new Log(() => ({ level: 'none' }), clock),
      settings: checkOptions({ callReports: true, iceServers: [{ urls: 'turn:t', username: 'u', credential: 'c' }] }),
      rpc: { notify: () => true },
      sessionId: () => 'session',
      reportTarget: () => target,
      logLines: () => lines,
      stats: () => Promise.resolve(null),
      connection: () => null,
      telnyxIds: () => null,
      record: {
        get snapshot() {
          return call;
        },
        events: {
          on: (_, listener) => {
            onChange = listener;
            return () => (onChange = () => {});
          },
        },
      },
      history: () => [],
    };
    globalThis.fetch = (url, init) => {
      const { headers, keepalive, body } = init as RequestInit & { body: Uint8Array };
      const answer = answers.shift() ?? 200;
      posts.push({
        url: String(url),
        headers: headers as Record<string, string>,
        keepalive: keepalive === true,
        body: JSON.parse(new TextDecoder().decode(body)) as Body,
      });
      return answer === 'unreachable'
        ? Promise.reject(new TypeError('unreachable'))
        : Promise.resolve(new Response('{}', { status: answer }));
    };
    report = new CallReport(sources);
  });

  afterEach(() => {
    report.finish();
    globalThis.fetch = realFetch;
  });

  /** So many seconds of talk. */
  async function talk(seconds: number, padding = 0): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      const stats = statsReport({ received: (received += 50), jitter: 0.002, padding });
      report.handleSample(sampler.sample(stats, call.id, clock.now(), false), stats);
      await clock.advance(1_000);
    }
  }

  function change(patch: Partial<ReportedCall>): void {
    call = { ...call, ...patch };
    onChange(call);
  }

  /** The call ends, and its last report goes out. */
  async function end(): Promise<Body> {
    change({ state: 'done', endedAt: clock.now(), termination: { cause: 'NORMAL_CLEARING', causeCode: 16 } });
    report.finish();
    await flush();
    return posts.at(-1)!.body;
  }

  it('goes to the host of the signaling, with its ids', async () => {
    await talk(2);
    await end();
    expect(posts).to.have.length(1);
    expect(posts[0]).to.include({ url: 'https://rtc.example.com:8443/call_report', keepalive: true });
    expect(posts[0]?.headers).to.deep.equal({
      'content-type': 'application/json',
      'x-call-report-id': 'report-1',
      'x-call-id': call.id,
      'x-voice-sdk-id': 'v-1',
    });
    expect(JSON.stringify(posts[0]?.body)).to.include('"hasCredential":true').and.not.include('"credential"');
  });

  it('tells of every five seconds, without gap, and of the rest', async () => {
    await talk(13);
    const { stats, summary } = await end();
    expect(summary).to.include({ state: 'done', durationSeconds: 13 });
    const seconds = stats.map(({ intervalStartUtc: from, intervalEndUtc: to }) => [from, to].map(Date.parse));
    const start = call.startedAt;
    expect(seconds.map(([from, to]) => [from! - start, to! - start])).to.deep.equal([
      [0, 5000],
      [5000, 10000],
      [10000, 12000],
    ]);
    const [first] = stats;
    expect(first?.audio.inbound).to.include({
      packetsReceived: 300,
      bitrateAvg: 40_000,
      jitterAvg: 2,
      audioLevelAvg: 0.1,
    });
    expect(first?.audio.outbound).to.include({ bytesSent: 30_000, bitrateAvg: 40_000 });
    expect(first?.audio.outbound['codec']).to.deep.equal({
      codecId: 'C',
      mimeType: 'audio/opus',
      payloadType: 111,
      sdpFmtpLine: '',
    });
    expect(first?.connection).to.include({ roundTripTimeAvg: 0.05, currentRoundTripTime: 0.02 });
    expect(first?.ice).to.include({ id: 'P2' });
  });

  it('a call that was answered and never measured is reported all the same', async () => {
    expect((await end()).stats).to.be.empty;
  });

  it('one that was not answered is not', async () => {
    call = { ...call, activeSince: null };
    change({ state: 'done' });
    report.finish();
    await flush();
    expect(posts).to.be.empty;
  });

  it('logs what happens to the call, and the lines of the log about it, each once', async () => {
    const line = { level: 'info', message: 'mine', context: { time: clock.now(), callId: call.id } } as const;
    const other = { ...line, message: 'of another call', context: { time: clock.now(), callId: 'other' } };
    lines = [line, other, { ...line, message: 'of the client', context: { time: clock.now() } }];
    await talk(1);
    change({ held: true, state: 'held' });
    change({ warnings: [{ code: 31001, name: 'HIGH_RTT', since: 0, cause: '', advice: '' }] });
    await talk(200);
    const { logs } = await end();
    const all = posts.flatMap(({ body }) => body.logs);
    const told = all.map(({ message, context }) => `${message} ${JSON.stringify(context)}`);
    expect(told).to.deep.equal([
      'Call report begins {"state":"active"}',
      'Call state changed {"state":"held","reason":null}',
      'Mute or hold changed {"muted":false,"held":true}',
      'Warnings {"warnings":["HIGH_RTT"]}',
      `mine {"callId":"${call.id}"}`,
      'Call state changed {"state":"done","reason":null}',
      'Call ended {"cause":"NORMAL_CLEARING","causeCode":16}',
    ]);
    expect(logs).to.have.length(2);
  });

  it('goes in segments, each small enough to outlive a page, and none older than three minutes', async () => {
    await talk(400, 500);
    await end();
    expect(posts.length).to.be.above(2);
    expect(posts.map(({ body }) => body.segment)).to.deep.equal(posts.map((_, index) => index));
    expect(posts.every(({ keepalive }) => keepalive)).to.be.true;
    expect(posts.map(({ body }) => body.flushReason).slice(0, -1)).to.include('buffer-limit');
    expect(posts.at(-1)?.body.flushReason).to.equal(undefined);
    const starts = posts.flatMap(({ body }) => body.stats.map(({ intervalStartUtc }) => intervalStartUtc));
    expect(new Set(starts).size, 'no interval twice').to.equal(starts.length);
    expect(starts).to.have.length(80);
  });

  it('when the page goes, what there is goes out before anything else happens', async () => {
    await talk(3);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(posts.map(({ body }) => body.flushReason)).to.deep.equal(['page-unload']);
    expect(posts[0]?.body.stats).to.have.length(1);
    const last = await end();
    expect(last).to.include({ segment: 1 });
    expect(last.stats).to.be.empty;
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(posts).to.have.length(2);
  });

  it('is tried again after 500, 1000 and 2000 ms', async () => {
    answers = ['unreachable', 503, 500, 200];
    await talk(1);
    await end();
    const delays: number[] = [];
    while (clock.pending) {
      delays.push(clock.waits[0]!);
      await clock.advance(clock.waits[0]!);
    }
    expect(delays).to.deep.equal([500, 1000, 2000]);
    expect(posts).to.have.length(4);
  });

  it('is not when the server refuses it, and no more than that', async () => {
    answers = [400];
    await end();
    await clock.advance(10_000);
    expect(posts).to.have.length(1);
    answers = [500, 500, 500, 500, 500, 500];
    report = new CallReport(sources);
    await end();
    await clock.advance(10_000);
    expect(posts).to.have.length(5);
    expect(clock.pending).to.equal(0);
  });

  it('goes once where its code came after the call, and was asked for by each state before', async () => {
    report.finish();
    await flush();
    posts.length = 0;
    change({ state: 'done' });
    const reports = new Reports(sources);
    for (const _ of ['connecting', 'active', 'done']) reports.handleState(false);
    await flush();
    expect(posts).to.have.length(1);
  });

  it('a segment that could not be sent goes with the next one', async () => {
    answers = Array.from({ length: 4 }, () => 'unreachable');
    await talk(3);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await clock.advance(5_000);
    const { stats, logs } = await end();
    expect(stats).to.have.length(1);
    expect(logs[0]?.message).to.equal('Call report begins');
  });

  it('waits for a server that takes it, and is not sent to one that does not', async () => {
    const before = target;
    target = null;
    await talk(200);
    expect(posts).to.be.empty;
    target = before;
    await talk(10);
    expect(posts[0]?.body.stats.length).to.be.above(35);
    target = null;
    const count = posts.length;
    change({ state: 'done' });
    report.finish();
    await flush();
    expect(posts).to.have.length(count);
  });

  it('holds no more than half an hour and a thousand lines, however long it waits', async () => {
    target = null;
    const { record }: { record: ReportRecord } = report;
    for (let line = 0; line < 1_500; line++) record.note('info', `line ${line}`, clock.now());
    await talk(2_400);
    const { stats, logs } = record.whole();
    expect(stats.length).to.be.within(360, 361);
    expect(logs).to.have.length(1_000);
    expect(logs.at(-1)?.message).to.equal('line 1499');
    expect(record.fresh.stats).to.have.length(360);
  });
});
