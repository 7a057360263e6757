/**
 * The check before the first call, against the gateway: what it finds, what it says, and what it leaves behind.
 *
 * Covers: `limits.ts`, `phone.ts`, `report.ts`, `browser-check.ts`, `call-check.ts`, `signaling-check.ts`.
 */
import { expect } from '@open-wc/testing';
import { Diagnosis, type DiagnosisOptions, type DiagnosisReport } from '../../src/client/diagnosis/index.js';
import { control, gatewayUrl, type GatewayState } from '../support/gateway.js';
import { OpenThings } from '../support/open-things.js';
import { codesOf as codes, hadBusyCall } from '../support/busy-machine.js';
import { dialed, newPhone, readyPhone, takeDown } from '../support/phone.js';
import { relayServer } from '../support/turn.js';
import { until } from '../support/until.js';

const timeouts = { listen: 1_000, listenLonger: 4_000, iceServer: 1_000, call: 3_500 };

/** A check as quick as can be. */
const check = (options: DiagnosisOptions): Promise<DiagnosisReport> => new Diagnosis({ timeouts, ...options }).run();

const states = ({ steps }: DiagnosisReport) => Object.fromEntries(steps.map(({ step, state }) => [step, state]));

const isFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));

describe('the check before the first call', () => {
  let things: OpenThings;
  beforeEach(() => (things = new OpenThings()));
  afterEach(async () => {
    await takeDown();
    things.restore();
  });

  it('finds a phone ready: every step, with a test call and its figures, and nothing is left open', async () => {
    const { client } = newPhone();
    const report = await check({ client, destination: '9197' });
    expect(states(report)).to.deep.equal({
      browser: 'passed',
      microphone: 'passed',
      network: 'passed',
      signaling: 'passed',
      call: hadBusyCall(report) ? 'warning' : 'passed',
    });
    expect(report.verdict).not.to.equal('blocked');
    expect(client.state.lastCall, 'nobody’s call').to.equal(null);
    expect(codes(report)).to.deep.equal([]);
    const { browser, microphone, network, signaling, call } = report.facts;
    expect(browser?.codecs).to.include('audio/opus');
    expect(network?.paths.map(({ kind, state }) => `${kind} ${state}`)).to.deep.equal(['local passed']);
    expect(signaling).to.include({ host: new URL(gatewayUrl).host, registered: true });
    expect(signaling?.signedIn).to.be.a('number');
    expect(microphone?.averageLevel).to.be.within(0.01, microphone?.peakLevel ?? 0);
    expect(network?.paths[0]?.candidates[0]).to.include({ type: 'host', protocol: 'udp' });
    const { microphone: opened, offer, ringing, answer, audio } = call?.setup ?? {};
    for (const took of [opened, offer, answer, audio]) expect(took).to.be.a('number');
    expect(answer, 'after the offer').to.be.at.least(offer ?? Infinity);
    expect(ringing ?? offer, 'after the offer').to.be.within(offer ?? Infinity, answer ?? 0);
    expect(call?.selectedPair?.local.protocol).to.equal('udp');
    expect(call?.selectedPair?.remote).to.include({ type: 'host', protocol: 'udp' });
    expect(call?.selectedPair?.remote.port).to.be.a('number');
    expect(call?.bytesReceived).to.be.greaterThan(0);
    expect(call?.bytesSent).to.be.greaterThan(0);
    expect(call?.packetsLost).to.be.at.least(0);
    expect(call?.samples).to.be.greaterThan(1);
    expect(call?.mos?.average).to.be.within(1, 5);
    expect(call?.packetsReceived).to.be.greaterThan(0);
    expect(call?.packetsSent).to.be.greaterThan(0);
    expect(client.state.connection, 'it is as it was before').to.equal('disconnected');
    await until(async () => (await things.all()).length === 0, { what: 'all is closed' });
    const { calls } = await control<GatewayState>('state');
    expect(calls.map(({ state }) => state)).to.deep.equal(['ended']);
  });

  it('leaves a phone that is signed in signed in', async () => {
    const { client } = await readyPhone();
    const report = await check({ client });
    expect(report.verdict).to.equal('ready');
    expect(report.facts.signaling).to.include({ registered: true, signedIn: null });
    expect(states(report)['call'], 'nothing is dialled without a number').to.equal('skipped');
    expect(client.state.ready).to.equal(true);
    expect((await control<GatewayState>('state')).calls).to.deep.equal([]);
  });

  it('makes no test call beside another call', async () => {
    const phone = await readyPhone();
    const call = await dialed(phone, '9197');
    const report = await check({ client: phone.client, destination: '9196' });
    expect(codes(report)).to.deep.equal(['call_line_busy']);
    expect(call.state).to.equal('active');
  });

  it('works without an account, as far as it goes', async () => {
    const { client } = newPhone({ login: undefined, password: undefined });
    const report = await check({ client, destination: '9197' });
    expect(report.verdict).to.equal('ready');
    expect(codes(report)).to.deep.equal(['sign_in_not_checked', 'call_not_connected']);
    expect(report.facts.signaling?.opened).to.be.a('number');
  });

  it('tells a refused sign-in', async () => {
    const { client } = newPhone({ password: 'wrong' });
    const report = await check({ client, destination: '9197' });
    expect(report.verdict).to.equal('blocked');
    expect(codes(report)).to.deep.equal(['sign_in_refused', 'call_not_connected']);
    expect(client.state.connection).to.equal('disconnected');
  });

  it('tells a server that cannot be reached, and a region that cannot', async () => {
    await control('refuse', { all: true });
    const report = await check({ client: newPhone().client });
    expect([report.verdict, codes(report)[0]]).to.deep.equal(['blocked', 'signaling_unreachable']);
    await control('refuse', { off: true });
    const port = new URL(gatewayUrl).port;
    await control('refuse', { host: 'eu.localhost' });
    const { client } = newPhone({ host: `ws://{region}.localhost:${port}`, region: 'eu' });
    const regional = await check({ client });
    expect([regional.verdict, codes(regional)[0]]).to.deep.equal(['degraded', 'signaling_region_unreachable']);
    expect(regional.facts.signaling?.registered).to.equal(true);
  });

  for (const [number, verdict, code] of [
    ['9199', 'blocked', 'call_failed'],
    ['9192', 'blocked', 'call_setup_timeout'],
    ['', 'ready', 'call_no_destination'],
  ] as const) {
    it(`a test call to “${number}” comes to ${code}`, async () => {
      const limits = { ...timeouts, callSetup: 1_500 };
      const report = await check({ client: newPhone().client, destination: number, timeouts: limits });
      expect([report.verdict, codes(report)[0]]).to.deep.equal([verdict, code]);
      expect(report.facts.call?.setup.answer ?? null, 'nobody answered').to.equal(null);
      expect(things.ofCalls).to.deep.equal([]);
    });
  }

  it('measures a call that the other side ends, and that is no failure', async () => {
    const { client } = newPhone();
    client.on('callstatechange', ({ call, state }) => {
      if (state !== 'active') return;
      let samples = 0;
      call.on('quality', () => void (++samples === 4 && control('hangup', { callId: call.id })));
    });
    const report = await check({ client, destination: '9197', timeouts: { ...timeouts, call: 12_000 } });
    expect(report.verdict).not.to.equal('blocked');
    expect(codes(report)).to.deep.equal([]);
    expect(report.facts.call?.termination).to.include({ cause: 'NORMAL_CLEARING' });
  });

  it('tells audio that does not come through', async () => {
    const { client } = newPhone();
    const diagnosis = new Diagnosis({ client, timeouts, destination: '9197' });
    client.on('callstatechange', ({ call, state }) => {
      if (state === 'connecting') void control('media', { callId: call.id, mode: 'dead' });
    });
    const report = await diagnosis.run();
    expect(report.verdict).to.equal('blocked');
    expect(codes(report)).to.deep.equal(['network_no_audio_flow']);
  });

  it('can be stopped in every step: it closes all, and says what it knows', async () => {
    for (const at of ['microphone', 'network', 'signaling', 'call']) {
      await control('delay', { method: 'login', ms: at === 'signaling' ? 1_000 : 0 });
      const leave = new AbortController();
      const iceServers = [{ urls: 'stun:127.0.0.1:3999' }];
      const { client } = newPhone();
      const diagnosis = new Diagnosis({ client, timeouts, destination: '9198', iceServers, signal: leave.signal });
      const stop = at === 'call' ? () => diagnosis.stop() : () => leave.abort();
      diagnosis.on('progress', ({ step, state }) => {
        if (step === at && state === 'running') setTimeout(stop, 30);
      });
      const report = await diagnosis.run();
      const of = (name: string) => report.steps.find(({ step }) => step === name);
      expect(report.verdict, at).to.be.oneOf(['inconclusive', 'blocked']);
      expect(
        of(at)?.reasons.map(({ code }) => code),
        at,
      ).to.deep.equal(['diagnosis_cancelled']);
      await until(() => client.state.connection === 'disconnected' && !things.ofCalls.length, {
        what: `closed: ${at}`,
      });
    }
    await until(async () => (await things.all()).length === 0, { what: 'all is closed' });
  });

  it('goes on once it has been stopped, and joins a run under way', async () => {
    const diagnosis = new Diagnosis({ client: newPhone().client, timeouts });
    const first = diagnosis.run();
    expect(diagnosis.run()).to.equal(first);
    diagnosis.stop();
    expect((await first).verdict).to.equal('inconclusive');
    expect((await diagnosis.run()).verdict).to.equal('ready');
  });

  it('tells its progress, and how loud the microphone is', async () => {
    const diagnosis = new Diagnosis({ client: (await readyPhone()).client, timeouts });
    const told: string[] = [];
    const levels: (number | null)[] = [];
    diagnosis.on('progress', ({ step, state }) => told.push(`${step} ${state}`));
    const stop = diagnosis.on('level', level => levels.push(level));
    await diagnosis.run();
    expect(told).to.deep.equal(
      ['browser', 'microphone', 'network', 'signaling']
        .flatMap(step => [`${step} running`, `${step} passed`])
        .concat('call running', 'call skipped'),
    );
    expect(levels.some(level => level !== null && level > 0.3)).to.equal(true);
    stop();
  });

  it('tries each server: a relay by UDP and TCP, one with a wrong password, one that is not there', async () => {
    const { client } = newPhone();
    const [udp, tcp] = [await relayServer('udp'), await relayServer('tcp')];
    const stun = { urls: String(udp.urls).replace(/^turn/, 'stun').replace(/\?.*/, '') };
    const good = await check({ client, iceServers: [stun, udp, tcp] });
    expect(good.facts.network?.paths.map(({ kind, state }) => `${kind} ${state}`)).to.deep.equal([
      'local passed',
      'stun passed',
      'turn-udp passed',
      'turn-tcp passed',
    ]);
    const wrong = { ...tcp, credential: 'turn-secret' };
    const gone = { ...udp, urls: 'turn:127.0.0.1:3999' };
    const bad = await check({ client, iceServers: [stun, udp, wrong, gone] });
    const network = bad.steps.find(({ step }) => step === 'network');
    expect(network?.reasons.map(({ code, detail }) => [code, detail])).to.deep.equal([
      ['ice_server_refused', wrong.urls],
      ['ice_server_failed', gone.urls],
    ]);
    expect(bad.facts.network?.paths[3]?.error?.code).to.equal(401);
    expect(JSON.stringify(bad)).not.to.contain('turn-secret');
  });

  it('is plain, frozen data without a secret', async () => {
    const iceServers = [{ urls: 'turn:127.0.0.1:3999', username: 'turn-user', credential: 'turn-secret' }];
    const { client } = newPhone({ login: '1000', password: 'sip-secret', iceServers });
    const report = await check({ client, destination: '9197' });
    expect(structuredClone(report)).to.deep.equal(report);
    const text = JSON.stringify(report);
    expect(JSON.parse(text)).to.deep.equal(report);
    for (const secret of ['sip-secret', 'turn-user', 'turn-secret', 'candidate:']) expect(text).not.to.contain(secret);
    expect(isFrozen(report)).to.equal(true);
    expect(text).to.contain('turn:127.0.0.1:3999');
  });
});
