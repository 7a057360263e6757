import { expect } from '@open-wc/testing';
import { PathProof } from '../../../src/client/call/path-proof.js';
import { FakeClock, flush } from '../../support/fake-clock.js';

interface Counts {
  packetsIn?: number;
  responses?: number;
  reportedAt?: number | null;
}

function report({ packetsIn = 0, responses = 0, reportedAt = null }: Counts): RTCStatsReport {
  const entries: [string, object][] = [
    ['in', { type: 'inbound-rtp', kind: 'audio', timestamp: 0, packetsReceived: packetsIn }],
    ['pair', { type: 'candidate-pair', timestamp: 0, responsesReceived: responses }],
  ];
  if (reportedAt !== null) entries.push(['rr', { type: 'remote-inbound-rtp', kind: 'audio', timestamp: reportedAt }]);
  return new Map(entries);
}

describe('PathProof', () => {
  let clock: FakeClock;
  let counts: Counts;
  let isSilent: boolean;
  let getStats: () => Promise<RTCStatsReport | null>;
  let proof: PathProof;

  beforeEach(() => {
    clock = new FakeClock();
    counts = { packetsIn: 100, responses: 5, reportedAt: 1_000 };
    isSilent = false;
    getStats = () => Promise.resolve(report(counts));
    proof = new PathProof({ clock, getStats: () => getStats(), isSilent: () => isSilent });
  });

  afterEach(() => expect(clock.pending).to.equal(0));

  /** What is found if the counts become these after a while. */
  async function find(later: Counts, ms = 2_000): Promise<boolean> {
    const found = proof.find(ms);
    await clock.advance(500);
    counts = { ...counts, ...later };
    await clock.advance(ms);
    return found;
  }

  const cells: [what: string, later: Counts, silent: boolean, found: boolean][] = [
    ['packets that come in', { packetsIn: 101 }, false, true],
    ['nothing at all', {}, false, false],
    ['replies to our checks alone: the media may be stuck behind them', { responses: 9 }, false, false],
    ['a report of the remote party alone', { reportedAt: 6_000 }, false, false],
    ['replies, and a new report of what it got: it may be silent', { responses: 9, reportedAt: 6_000 }, false, true],
    ['replies, while a hold keeps both sides silent', { responses: 9 }, true, true],
    ['no replies, on hold', {}, true, false],
    ['counts of another connection, which begin anew', { packetsIn: 3, responses: 1, reportedAt: null }, false, false],
  ];
  for (const [what, later, silent, found] of cells) {
    it(`${what}: ${found ? 'proof' : 'no proof'}`, async () => {
      isSilent = silent;
      expect(await find(later)).to.equal(found);
    });
  }

  it('on hold may wait longer, for the next check of the browser', async () => {
    isSilent = true;
    const found = proof.find(2_000, 8_000);
    await clock.advance(6_000);
    counts = { ...counts, responses: 6 };
    await clock.advance(500);
    expect(await found).to.equal(true);
  });

  for (const [what, broken] of [
    ['reject', () => Promise.reject(new Error('closed'))],
    ['never come', () => new Promise<null>(() => {})],
    ['are none', () => Promise.resolve(null)],
  ] as const) {
    it(`statistics that ${what} are no proof, and hold nothing up`, async () => {
      getStats = broken;
      const found = proof.find(1_000);
      await clock.advance(5_000);
      expect(await found).to.equal(false);
    });
  }

  it('stopped, it has found nothing, and looks no more', async () => {
    const found = proof.find(10_000);
    await flush();
    proof.stop();
    expect(await found).to.equal(false);
    let looks = 0;
    getStats = () => Promise.resolve((looks++, null));
    await clock.advance(10_000);
    expect(looks).to.equal(0);
  });
});
