/** A check of one thing alone, against the gateway: what it finds, and what it leaves alone. */
import { expect } from '@open-wc/testing';
import { Diagnosis, type DiagnosisOptions, type DiagnosisReport } from '../../src/client/diagnosis/index.js';
import { codesOf } from '../support/busy-machine.js';
import { control, type GatewayState } from '../support/gateway.js';
import { OpenThings } from '../support/open-things.js';
import { newPhone, readyPhone, takeDown } from '../support/phone.js';
import { until } from '../support/until.js';

const timeouts = { listen: 1_000, listenLonger: 4_000, iceServer: 1_000, call: 3_500 };
const check = (options: DiagnosisOptions): Promise<DiagnosisReport> => new Diagnosis({ timeouts, ...options }).run();

/** What ran, and what came of it. */
const ran = ({ steps }: DiagnosisReport) =>
  steps.flatMap(({ step, state }) => (state === 'skipped' ? [] : [`${step} ${state}`]));

describe('a check of one thing alone', () => {
  let things: OpenThings;
  beforeEach(() => (things = new OpenThings()));
  afterEach(async () => {
    await takeDown();
    things.restore();
  });

  it('of the microphone opens no connection', async () => {
    const report = await check({ client: newPhone().client, destination: '9197', steps: ['microphone'] });
    expect(ran(report)).to.deep.equal(['microphone passed']);
    expect([report.verdict, report.reasons]).to.deep.equal(['ready', []]);
    expect(report.facts.microphone?.peakLevel).to.be.greaterThan(0.3);
    expect([things.sockets, things.peers]).to.deep.equal([[], []]);
  });

  it('of the network does not ask for the microphone', async () => {
    let wasAsked = false;
    const { mediaDevices } = navigator;
    mediaDevices.getUserMedia = () => {
      wasAsked = true;
      return Promise.reject(new DOMException('no', 'NotAllowedError'));
    };
    const report = await check({ client: newPhone().client, steps: ['network'] }).finally(
      () => delete (mediaDevices as { getUserMedia?: unknown }).getUserMedia,
    );
    expect(ran(report)).to.deep.equal(['network passed']);
    expect(report.verdict).to.equal('ready');
    expect(report.facts.network?.paths[0]?.candidates).to.not.deep.equal([]);
    expect([wasAsked, things.sockets]).to.deep.equal([false, []]);
  });

  it('of a call signs in for it, and out again', async () => {
    const { client } = newPhone();
    const report = await check({ client, destination: '9197', steps: ['call'] });
    expect(ran(report).map(each => each.split(' ')[0])).to.deep.equal(['call']);
    expect(codesOf(report)).to.deep.equal([]);
    expect(report.facts.call?.packetsReceived).to.be.greaterThan(0);
    expect(client.state.connection).to.equal('disconnected');
    await until(async () => (await things.all()).length === 0, { what: 'all is closed' });
  });

  it('of a call says why it cannot sign in', async () => {
    const { client } = newPhone({ password: 'wrong' });
    const refused = await check({ client, destination: '9197', steps: ['call'] });
    expect([ran(refused), codesOf(refused)]).to.deep.equal([['call failed'], ['sign_in_refused']]);
    const nobody = newPhone({ login: undefined, password: undefined }).client;
    const unknown = await check({ client: nobody, destination: '9197', steps: ['call'] });
    expect([unknown.verdict, codesOf(unknown)]).to.deep.equal(['inconclusive', ['call_not_connected']]);
    expect((await control<GatewayState>('state')).calls).to.deep.equal([]);
  });

  it('of a call that is stopped while it signs in dials nobody', async () => {
    await control('delay', { method: 'login', ms: 500 });
    const { client } = newPhone();
    const diagnosis = new Diagnosis({ client, timeouts, destination: '9197', steps: ['call'] });
    const running = diagnosis.run();
    await until(() => things.unanswered.includes('login'));
    diagnosis.stop();
    expect(codesOf(await running)).to.deep.equal(['diagnosis_cancelled']);
    await until(async () => (await things.all()).length === 0, { what: 'all is closed' });
    expect((await control<GatewayState>('state')).calls).to.deep.equal([]);
  });

  it('of a call that is stopped while the page signs in leaves the phone to it, and dials nobody', async () => {
    await control('delay', { method: 'login', ms: 500 });
    const { client } = newPhone();
    const connecting = client.connect();
    const diagnosis = new Diagnosis({ client, timeouts, destination: '9197', steps: ['call'] });
    const running = diagnosis.run();
    await until(() => things.unanswered.includes('login'));
    diagnosis.stop();
    await Promise.all([running, connecting]);
    await new Promise(resolve => setTimeout(resolve)); // what waited for the sign-in has gone on
    expect(client.state).to.deep.include({ ready: true, calls: [] });
  });

  it('can be of several things: they come in their own order, and no other is told', async () => {
    const { client } = await readyPhone();
    const diagnosis = new Diagnosis({ client, timeouts, steps: ['signaling', 'browser'] });
    const states = () => diagnosis.steps.map(({ state }) => state);
    expect(states()).to.deep.equal(['waiting', 'skipped', 'skipped', 'waiting', 'skipped']);
    const told: string[] = [];
    diagnosis.on('progress', ({ step, state }) => told.push(`${step} ${state}`));
    const { steps } = await diagnosis.run();
    expect(told.filter(each => each.endsWith('running'))).to.deep.equal(['browser running', 'signaling running']);
    expect(told).to.have.length(4);
    expect(steps[1]).to.deep.equal({ step: 'microphone', state: 'skipped', took: null, reasons: [] });
  });

  it('is inconclusive if it could check nothing', async () => {
    expect((await check({ steps: [] })).verdict).to.equal('inconclusive');
    const report = await check({ client: newPhone().client, steps: ['call'] });
    expect([report.verdict, codesOf(report)]).to.deep.equal(['inconclusive', ['call_no_destination']]);
  });
});
