/**
 * Reports of a call: posted only if the page wants it, the same as a file, and without a secret in any of them.
 *
 * Covers: `call-insight.ts`.
 */
import { expect } from '@open-wc/testing';
import type { Call } from '../../src/client/index.js';
import { control } from '../support/gateway.js';
import { clientOf, isReady, livePhone } from '../support/live-phone.js';
import { account, dialed, newPhone, readyPhone, takeDown, type TestPhone } from '../support/phone.js';
import { until } from '../support/until.js';

interface Report {
  summary: { callId: string; direction: string; state: string; destinationNumber: string; durationSeconds: number };
  stats: { intervalStartUtc: string; intervalEndUtc: string; audio: { inbound?: object; outbound?: object } }[];
  logs: { timestamp: string; level: string; message: string; context: { state?: string } }[];
  segment?: number;
  flushReason?: string;
}

interface Posted {
  reportId: string;
  callId: string;
  voiceSdkId: string;
  text: string;
}

const posted = () => control<Posted[]>('reports');
const read = ({ text }: { text: string }) => JSON.parse(text) as Report;

/** The only report, once it has arrived. */
const theReport = async (): Promise<Posted> => {
  const reports = await until(async () => {
    const all = await posted();
    return all.length > 0 && all;
  });
  expect(reports).to.have.length(1);
  return reports[0]!;
};

describe('call reports', () => {
  afterEach(takeDown);

  it('are not sent unless the page wants them', async () => {
    const call = await dialed(await readyPhone(), '9193');
    await until(() => call.state === 'done');
    expect(await posted()).to.be.empty;
  });

  it('a short call is reported when it is over, under the id that the server gave', async () => {
    const phone = await readyPhone({ callReports: true });
    const call = await dialed(phone, '9196');
    let heard = 0; // a report has every sample that a listener has: bitrates need two
    call.on('quality', ({ inboundAudio, outboundAudio }) => void (heard += inboundAudio && outboundAudio ? 1 : 0));
    await until(() => heard > 1);
    await call.hangup();
    const report = await theReport();
    const frames = await control<{ text: string }[]>('frames');
    const ids = frames.flatMap(({ text }) => /"call_report_id":"([^"]+)"/.exec(text)?.[1] ?? []);
    expect(report).to.include({ callId: call.id, reportId: ids[0] });
    expect(frames.some(({ text }) => text.includes(`"voice_sdk_id":"${report.voiceSdkId}"`))).to.be.true;
    const { summary, stats, logs, segment } = read(report);
    expect(summary).to.include({ callId: call.id, direction: 'outbound', state: 'done', destinationNumber: '9196' });
    expect(summary.durationSeconds).to.be.above(0);
    expect(stats).to.not.be.empty;
    expect(stats[0]?.audio.inbound).to.include.keys('packetsReceived', 'bitrateAvg', 'codec');
    expect(stats[0]?.audio.outbound).to.include.keys('packetsSent', 'bitrateAvg', 'codec');
    expect(logs.map(({ context }) => context.state))
      .to.include('active')
      .and.include('done');
    expect(segment).to.equal(undefined);
  });

  it('are switched on by an attribute', async () => {
    const phone = await livePhone({ 'call-reports': '' });
    await isReady(phone);
    const call = clientOf(phone).newCall('9193');
    await until(() => call.state === 'done');
    expect((await theReport()).callId).to.equal(call.id);
    phone.remove();
  });

  it('a call that nobody answers is not', async () => {
    const call = (await readyPhone({ callReports: true })).client.newCall('9199');
    await until(() => call.state === 'done');
    await until(async () => (await control<{ text: string }[]>('frames')).some(({ text }) => text.includes('bye')));
    expect(await posted()).to.be.empty;
  });

  it('come again when the server fails, but not when it refuses', async () => {
    const phone = await readyPhone({ callReports: true });
    await control('refuse-reports', { status: 503 });
    const first = await dialed(phone, '9196');
    await first.hangup();
    expect((await theReport()).callId).to.equal(first.id);
    await control('refuse-reports', { status: 400 });
    const lines: string[] = [];
    phone.client.setOptions({ logLevel: 'warning', logger: { log: (_, message) => lines.push(message) } });
    const second = await dialed(phone, '9196');
    await second.hangup();
    await until(() => lines.includes('call report refused'));
    expect(await posted()).to.have.length(1);
  });

  it('a page that goes leaves what there is, as a segment', async () => {
    const options = JSON.stringify({ ...account, ringback: 'off', callReports: true });
    const frame = document.createElement('iframe');
    frame.allow = 'microphone; autoplay';
    frame.src = `/test/support/pages/phone.html?options=${encodeURIComponent(options)}`;
    document.body.append(frame);
    const client = await until(() => frame.contentWindow?.phone);
    await client.connect();
    const call = client.newCall('9196');
    await until(() => call.qualityHistory.length > 1);
    frame.src = 'about:blank';
    const report = await theReport();
    expect(report.callId).to.equal(call.id);
    expect(read(report)).to.include({ segment: 0, flushReason: 'page-unload' });
    expect(read(report).stats).to.have.length(1);
    frame.remove();
  });
});

describe('an exported report', () => {
  afterEach(takeDown);

  it('holds what is known, in the call and after it, also without reports', async () => {
    const call = await dialed(await readyPhone({ logLevel: 'info', logger: { log: () => {} } }), '9196');
    call.on('quality', () => {});
    await until(() => call.qualityHistory.length > 2);
    for (const state of ['active', 'done']) {
      const file = await call.exportReport();
      expect(file).to.include({ name: `telnyx-call-${call.id}.json`, type: 'application/json' });
      const report = JSON.parse(await file.text()) as Report & { quality: object[] };
      expect(report.summary).to.include({ callId: call.id, state });
      expect(report.stats[0]?.audio.inbound).to.include.keys('packetsReceived');
      expect(report.quality.length).to.be.above(2);
      expect(report.logs.map(({ message }) => message)).to.include('connecting → active');
      if (state === 'active') await call.hangup();
    }
    expect(await posted()).to.be.empty;
  });

  it('of a call that nobody measured has no statistics once it is over', async () => {
    const call = await dialed(await readyPhone(), '9196');
    await call.hangup();
    const { summary, stats } = JSON.parse(await (await call.exportReport()).text()) as Report;
    expect(summary.state).to.equal('done');
    expect(stats).to.be.empty;
  });
});

describe('secrets', () => {
  const turn = { urls: 'turn:127.0.0.1:34789', username: 'turn-name-7261', credential: 'turn-secret-9914' };
  const now = () => Math.floor(Date.now() / 1000);
  const part = (value: object) => btoa(JSON.stringify(value)).replaceAll('=', '');
  const token = `${part({ alg: 'HS256' })}.${part({ sub: '1000', exp: now() + 3600 })}.token-signature-5530`;
  const secrets = ['token-signature-5530', turn.username, turn.credential];
  let phone: TestPhone;
  let call: Call;

  afterEach(takeDown);

  /** A call with everything that tells of it switched on. */
  async function makeCall(signIn: object): Promise<void> {
    phone = newPhone({
      ...{ login: undefined, password: undefined, ...signIn },
      iceServers: [turn],
      debug: true,
      callReports: true,
      logLevel: 'all',
      logger: { log: () => {} },
    });
    await phone.client.connect();
    call = await dialed(phone, '9196');
    await until(async () => (await frames()).some(text => text.includes('"event":"stats"')));
    await control('drop', { user: '1000' }); // taken up again: another connection, another description
    await until(() => call.state === 'reconnecting');
    await until(() => call.state === 'active');
    await until(async () => (await frames()).filter(text => text.includes('addConnection')).length > 1);
  }

  const frames = async (dir = 'received') =>
    (await control<{ dir: string; text: string }[]>('frames')).flatMap(frame => (frame.dir === dir ? frame.text : []));

  for (const [name, signIn] of Object.entries({
    'a password': { login: '1000', password: '1234' },
    'a token': { loginToken: token },
  })) {
    it(`are in nothing that leaves the page, signed in with ${name}`, async () => {
      await makeCall(signIn);
      const file = await (await call.exportReport()).text();
      await call.hangup();
      const { text: report } = await theReport();
      const all = await frames();
      const debug = all.filter(text => text.includes('debug_report'));
      const rest = all.filter(text => !text.includes('"method":"login"'));
      const signaling = [...rest.filter(text => !debug.includes(text)), ...(await frames('sent'))].join();
      const icePasswords = [...signaling.matchAll(/a=ice-pwd:([^\s\\]+)/g)].map(match => match[1]!);
      expect(new Set(icePasswords).size, 'both sides, both connections').to.equal(4);
      expect(debug.join(), 'descriptions are told').to.include('a=ice-ufrag');
      for (const text of [report, file, ...debug]) {
        for (const secret of icePasswords) expect(text).not.to.include(secret);
      }
      for (const text of [report, file, ...rest]) {
        for (const secret of secrets) expect(text).not.to.include(secret);
        expect(text).not.to.match(/"passw|"credential"|[:"]1234"/);
      }
      expect(() => read({ text: report })).not.to.throw();
    });
  }
});
