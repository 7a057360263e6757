/** Covers: `ice-path.ts`. */
import { expect } from '@open-wc/testing';
import { Disposer } from '../../../src/client/base/disposer.js';
import { timeLimits } from '../../../src/client/diagnosis/limits.js';
import { checkNetwork } from '../../../src/client/diagnosis/network-check.js';
import { runStep } from '../../../src/client/diagnosis/step.js';
import { FakeClock } from '../../support/fake-clock.js';

/** What comes of a server: a candidate, an error by its code, the end of the search alone, or nothing at all. */
type Fate = 'host' | 'srflx' | 'relay' | 401 | 701 | 'end' | 'silence';

const fates = new Map<string, readonly Fate[]>();
let peers: FakePeer[] = [];

/** A peer connection that searches as it is told for its server; `local` is the one without. */
class FakePeer extends EventTarget {
  iceGatheringState = 'gathering';
  isClosed = false;
  readonly #url: string;

  constructor({ iceServers = [], iceTransportPolicy }: RTCConfiguration) {
    super();
    this.#url = String(iceServers[0]?.urls ?? 'local');
    if (this.#url.includes('not an address')) throw new SyntaxError('no');
    expect(iceTransportPolicy).to.equal(this.#url.startsWith('turn') ? 'relay' : 'all');
    peers.push(this);
  }
  createDataChannel() {}
  async setLocalDescription(): Promise<void> {
    await Promise.resolve();
    for (const fate of fates.get(this.#url) ?? ['silence']) {
      if (this.isClosed) return;
      this.#meet(fate);
      await Promise.resolve();
    }
  }
  close() {
    this.isClosed = true;
  }
  #meet(fate: Fate): void {
    if (typeof fate === 'number')
      this.dispatchEvent(Object.assign(new Event('icecandidateerror'), { errorCode: fate, errorText: 'text' }));
    else if (fate === 'end') {
      this.iceGatheringState = 'complete';
      this.dispatchEvent(new Event('icegatheringstatechange'));
    } else if (fate !== 'silence')
      this.dispatchEvent(Object.assign(new Event('icecandidate'), { candidate: { type: fate } }));
  }
}

const stun = 'stun:s:3478';
const [udp, tcp, tls] = ['turn:t:3478', 'turn:t:3478?transport=tcp', 'turns:t:443'];
const good: Readonly<Record<string, readonly Fate[]>> = {
  local: ['host', 'end'],
  [stun]: ['host', 'srflx', 'end'],
  [udp]: ['relay'],
  [tcp]: [701, 'relay'],
  [tls]: ['relay', 'end'],
};

async function look(fate: Readonly<Record<string, readonly Fate[]>>, forceRelay = false, urls = [stun, udp, tcp, tls]) {
  fates.clear();
  for (const [url, each] of Object.entries({ ...good, ...fate })) fates.set(url, each);
  const clock = new FakeClock();
  const iceServers = urls.map(url => ({ urls: url, username: 'u', credential: 'c' }));
  const network = { iceServers, forceRelay, urls: [], canSignIn: false };
  const signal = new AbortController().signal;
  const parts = {
    clock,
    limits: timeLimits,
    later: new Disposer(),
    signal,
    limit: 60_000,
    late: 'step_timeout',
  } as const;
  const running = runStep(own => checkNetwork(network, own), parts);
  await clock.advance(timeLimits.iceServer);
  const { facts, reasons } = await running;
  expect(clock.pending).to.equal(0);
  expect(peers.every(({ isClosed }) => isClosed)).to.equal(true);
  return { paths: facts?.paths ?? [], reasons };
}
const codes = async (...args: Parameters<typeof look>) => (await look(...args)).reasons.map(({ code }) => code);

describe('the network in a diagnosis', () => {
  const original = window.RTCPeerConnection;
  beforeEach(() => {
    peers = [];
    window.RTCPeerConnection = FakePeer as unknown as typeof RTCPeerConnection;
  });
  afterEach(() => (window.RTCPeerConnection = original));

  it('tries each address of each server by itself, and says by which kind audio can go', async () => {
    const { paths, reasons } = await look({});
    expect(paths.map(({ kind, url, state }) => [kind, url, state])).to.deep.equal([
      ['local', null, 'passed'],
      ['stun', stun, 'passed'],
      ['turn-udp', udp, 'passed'],
      ['turn-tcp', tcp, 'passed'],
      ['turn-tls', tls, 'passed'],
    ]);
    expect(paths.every(({ took, error }) => took !== null && error === null)).to.equal(true);
    expect([reasons, peers.length]).to.deep.equal([[], 5]);
  });

  it('gives the candidates of each way, those that follow the proof too, and the time to the proof alone', async () => {
    const { paths } = await look({ [stun]: ['host', 'srflx', 'host', 'end'], [udp]: ['silence'] });
    const [, byStun, byTurn, byTcp] = paths.map(({ candidates }) => candidates.map(({ type }) => type));
    expect([byStun, byTurn, byTcp]).to.deep.equal([['host', 'srflx', 'host'], [], ['relay']]);
    expect(paths[3]?.took, 'nothing follows, which takes half a second to know').to.equal(0);
  });

  const dead: readonly Fate[] = [701, 'end'];
  const silent: readonly Fate[] = ['silence'];
  const closed: readonly Fate[] = ['host', 'silence'];
  const cases: readonly [what: string, fate: Readonly<Record<string, readonly Fate[]>>, codes: readonly string[]][] = [
    [
      'no way at all',
      { local: ['end'], [stun]: ['end'], [udp]: dead, [tcp]: dead, [tls]: silent },
      ['ice_no_candidates'],
    ],
    ['nothing answers', { [stun]: closed, [udp]: silent, [tcp]: dead, [tls]: dead }, ['ice_only_host_candidates']],
    ['UDP is blocked', { [stun]: closed, [udp]: dead }, ['ice_strict_network']],
    ['only a relay', { [stun]: closed }, ['ice_turn_required']],
    ['no relay', { [udp]: silent, [tcp]: dead, [tls]: dead }, ['ice_no_relay']],
    ['one of several is down', { [tls]: dead }, ['ice_server_failed']],
    ['the password is wrong', { [udp]: [701, 401, 'end'], [tcp]: [401, 701, 'end'] }, ['ice_server_refused']],
    ['all passwords are wrong', { [udp]: [401], [tcp]: [401, 'end'], [tls]: [401, 'end'] }, ['ice_server_refused']],
    ['a public address: no candidate, no error', { [stun]: ['host', 'end'] }, []],
  ];
  for (const [what, fate, expected] of cases) {
    it(`${what}: ${expected.join(', ') || 'fine'}`, async () => {
      expect(await codes(fate)).to.deep.equal(expected);
    });
  }

  it('that must use a relay is blocked without one', async () => {
    const gone = { [udp]: silent, [tcp]: dead, [tls]: dead };
    expect(await codes(gone, true)).to.deep.equal(['ice_relay_required']);
    expect(await codes({ ...gone, [tls]: [401, 'end'] }, true)).to.have.members([
      'ice_relay_required',
      'ice_server_refused',
    ]);
  });

  it('tells what was refused from what does not answer, and by which server', async () => {
    const { paths, reasons } = await look({ [udp]: [401, 'end'], [tls]: dead });
    expect(paths.map(({ state, error }) => [state, error?.code])).to.deep.equal([
      ['passed', undefined],
      ['passed', undefined],
      ['refused', 401],
      ['passed', undefined],
      ['failed', 701],
    ]);
    expect(reasons.map(({ detail }) => detail)).to.deep.equal([udp, tls]);
    expect(JSON.stringify({ paths, reasons })).to.not.match(/username|credential/);
  });

  it('without servers looks only whether there is a network', async () => {
    expect(await codes({}, false, [])).to.deep.equal([]);
    expect(await codes({ local: ['end'] }, false, [])).to.deep.equal(['ice_no_candidates']);
  });

  it('takes an address that the browser does not take as a server that fails', async () => {
    const { paths, reasons } = await look({}, false, ['stun:not an address', stun]);
    expect(paths[1]).to.deep.include({ state: 'failed', error: { code: 0, text: 'SyntaxError' } });
    expect(reasons.map(({ code }) => code)).to.deep.equal(['ice_server_failed']);
  });
});
